// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Frame
{
    const char *words;
    qsizetype fixed; ///< letters that are the frame's own
    QRegularExpression form;
};

const QRegularExpression &placeholder()
{
    static const QRegularExpression form(u"%[1-9]"_s);
    return form;
}

Frame frameOf(const char *words)
{
    const QString text = QString::fromUtf8(words);
    QString form;
    qsizetype fixed = 0;
    qsizetype from = 0;
    for (auto found = placeholder().globalMatch(text); found.hasNext();) {
        const auto place = found.next();
        form += QRegularExpression::escape(text.mid(from, place.capturedStart() - from)) + u"(.*?)"_s;
        fixed += place.capturedStart() - from;
        from = place.capturedEnd();
    }
    form += QRegularExpression::escape(text.mid(from));
    return {
        words, fixed + text.size() - from,
        QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption)};
}

/// Those that fix most come first, so that a frame with little of its own never takes another's sentence.
const QList<Frame> &frames()
{
    static const QList<Frame> all = [] {
        QList<Frame> list;
        for (const auto sentences :
             {EngineWords::deskSentences(), EngineWords::textSentences(), EngineWords::netSentences(),
              EngineWords::carrierSentences(), EngineWords::peopleSentences()})
            for (const char *words : sentences)
                list << frameOf(words);
        std::stable_sort(list.begin(), list.end(), [](const Frame &a, const Frame &b) { return a.fixed > b.fixed; });
        return list;
    }();
    return all;
}

std::optional<QString> worded(const QString &sentence);

/// A value that is a sentence of the engine itself, like the reason inside "Not published, because of ...".
QString value(const QString &text)
{
    return worded(text).value_or(text);
}

std::optional<QString> worded(const QString &sentence)
{
    for (const Frame &frame : frames()) {
        const auto match = frame.form.match(sentence);
        if (!match.hasMatch())
            continue;
        QString said = QCoreApplication::translate("ring::EngineWords", frame.words);
        const QString order = QString::fromUtf8(frame.words);
        QStringList values(9);
        int found = 1;
        for (auto place = placeholder().globalMatch(order); place.hasNext(); ++found)
            values[place.next().captured().at(1).digitValue() - 1] = value(match.captured(found));
        for (qsizetype i = said.size() - 1; i > 0; --i)
            if (const int place = said.at(i).digitValue(); place > 0 && said.at(i - 1) == u'%')
                said.replace(i - 1, 2, values.at(place - 1));
        return said;
    }
    // A place or the name of a connection stands before many: "locations[2].zone: ...".
    const qsizetype at = sentence.indexOf(u": "_s);
    if (at > 0)
        if (const auto rest = worded(sentence.mid(at + 2)))
            return sentence.left(at + 2) + *rest;
    return std::nullopt;
}

} // namespace

QString EngineWords::of(const QString &sentence)
{
    return sentence.isEmpty() ? sentence : value(sentence);
}

} // namespace ring
