// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/output.h"

#include <cstdio>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

void write(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// A sentence may quote a file or a caller: what could steer a terminal or turn the direction of writing is shown as a
/// question mark.
QString harmless(QString text)
{
    for (QChar &c : text)
        if ((c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c.category() == QChar::Other_Format)
            c = u'?';
    return text;
}

} // namespace

void out(const QString &line)
{
    write(stdout, line.toUtf8());
}

void outBytes(const QByteArray &line)
{
    write(stdout, line);
}

void err(const QString &line)
{
    write(stderr, harmless(line).toUtf8());
}

VerbEnding failed(const Error &error)
{
    err(error.sentence);
    return VerbEnding::Failed;
}

VerbEnding wrongUsage(const QStringList &verbWords, const QString &sentence)
{
    const QString verb = verbWords.isEmpty() ? QString() : u' ' + verbWords.join(u' ');
    err(u"%1 See secondring-engine%2 --help."_s.arg(sentence, verb));
    return VerbEnding::WrongUsage;
}

QString plainLine(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    return plain.simplified();
}

} // namespace ring
