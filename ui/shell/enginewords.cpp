// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/enginewords.h"

#include "ui/shell/language.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

struct Frame
{
    QString english;
    QString said;
    qsizetype fixed; ///< letters that are the frame's own
    QRegularExpression form;
};

const QRegularExpression &placeholder()
{
    static const QRegularExpression form(u"%[1-9]"_s);
    return form;
}

Frame frameOf(const QString &english, const QString &said)
{
    QString form;
    qsizetype fixed = 0;
    qsizetype from = 0;
    for (auto found = placeholder().globalMatch(english); found.hasNext();) {
        const auto place = found.next();
        form += QRegularExpression::escape(english.mid(from, place.capturedStart() - from)) + u"(.*?)"_s;
        fixed += place.capturedStart() - from;
        from = place.capturedEnd();
    }
    form += QRegularExpression::escape(english.mid(from));
    return {
        english, said, fixed + english.size() - from,
        QRegularExpression(QRegularExpression::anchoredPattern(form), QRegularExpression::DotMatchesEverythingOption)};
}

QList<Frame> readFrames(const QString &language)
{
    QFile file(u":/language/sentences-%1.json"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject sentences = QJsonDocument::fromJson(file.readAll()).object();
    QList<Frame> frames;
    for (auto sentence = sentences.begin(); sentence != sentences.end(); ++sentence)
        frames << frameOf(sentence.key(), sentence->toString());
    // Those that fix most come first, so that a frame with little of its own never takes another's sentence.
    std::stable_sort(frames.begin(), frames.end(), [](const Frame &a, const Frame &b) { return a.fixed > b.fixed; });
    return frames;
}

const QList<Frame> &framesIn(const QString &language)
{
    static QHash<QString, QList<Frame>> read;
    auto found = read.find(language);
    if (found == read.end())
        found = read.insert(language, readFrames(language));
    return *found;
}

std::optional<QString> worded(const QString &sentence, const QList<Frame> &frames);

/// A value that is a sentence of the engine itself, like the reason inside "Not published, because of ...".
QString value(const QString &text, const QList<Frame> &frames)
{
    return worded(text, frames).value_or(text);
}

/// Puts the values in from the end, so that what looks like a placeholder inside a value stays as it is.
QString filled(const Frame &frame, const QRegularExpressionMatch &match, const QList<Frame> &frames)
{
    QStringList values(9);
    int found = 1;
    for (auto place = placeholder().globalMatch(frame.english); place.hasNext(); ++found)
        values[place.next().captured().at(1).digitValue() - 1] = value(match.captured(found), frames);
    QString said = frame.said;
    for (qsizetype i = said.size() - 1; i > 0; --i)
        if (const int place = said.at(i).digitValue(); place > 0 && said.at(i - 1) == u'%')
            said.replace(i - 1, 2, values.at(place - 1));
    return said;
}

std::optional<QString> worded(const QString &sentence, const QList<Frame> &frames)
{
    for (const Frame &frame : frames)
        if (const auto match = frame.form.match(sentence); match.hasMatch())
            return filled(frame, match, frames);
    // A place or the name of a connection stands before many: "locations[2].zone: ...".
    const qsizetype at = sentence.indexOf(u": "_s);
    if (at > 0)
        if (const auto rest = worded(sentence.mid(at + 2), frames))
            return sentence.left(at + 2) + *rest;
    return std::nullopt;
}

} // namespace

QString EngineWords::of(const QString &sentence)
{
    return sentence.isEmpty() ? sentence : value(sentence, framesIn(Language::current()));
}

QStringList EngineWords::frames(const QString &language)
{
    QStringList english;
    for (const Frame &frame : framesIn(language))
        english << frame.english;
    return english;
}

} // namespace ring
