// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/codewords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
struct CodeWords
{
    Q_DECLARE_TR_FUNCTIONS(ring::CodeWords)
};

QString wordIn(const QHash<QString, QString> &words, const QString &code)
{
    return words.value(code, code);
}
} // namespace

QString actionWord(const QString &code)
{
    return wordIn({{u"text"_s, CodeWords::tr("Text")},
                   {u"callback"_s, CodeWords::tr("Live call")},
                   {u"none"_s, CodeWords::tr("Nothing sent")},
                   {u"hold"_s, CodeWords::tr("On hold")},
                   {u"pending"_s, CodeWords::tr("Being decided")}},
                  code);
}

QString outcomeWord(const QString &code)
{
    return wordIn({{QString(), CodeWords::tr("Still open")},
                   {u"booked"_s, CodeWords::tr("Booked")},
                   {u"called_back"_s, CodeWords::tr("Called back")},
                   {u"no_response"_s, CodeWords::tr("No response")}},
                  code);
}

QString foundByWord(const QString &code)
{
    return wordIn({{u"staff"_s, CodeWords::tr("Set by staff")},
                   {u"outbound_call"_s, CodeWords::tr("Our call to them")},
                   {u"answered_call"_s, CodeWords::tr("Their later call")},
                   {u"booking"_s, CodeWords::tr("Booking calendar")},
                   {u"timeout"_s, CodeWords::tr("Time ran out")},
                   {u"superseded"_s, CodeWords::tr("Called again later")},
                   {u"was_answered"_s, CodeWords::tr("Was not missed")}},
                  code);
}

} // namespace ring
