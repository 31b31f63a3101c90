// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/setupwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

const std::array sentences{
    QT_TRANSLATE_NOOP("ring::SetupWords", "The voicemail greeting says that a missed caller may get a text from this "
                                          "number."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "Without it a caller's number counts as merely captured: texts rest on weak "
                                          "ground and carriers may refuse the registration."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "The greeting says that messages are recorded and transcribed."),
    QT_TRANSLATE_NOOP("ring::SetupWords",
                      "Without it no text may quote or paraphrase what a caller said after the beep."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "The sending number is registered (10DLC brand and campaign, or a verified "
                                          "toll-free number)."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "Carriers block every text from an unregistered number."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "The greeting says before the beep that the message is recorded and "
                                          "transcribed."),
    QT_TRANSLATE_NOOP("ring::SetupWords",
                      "In states where every party has to agree, no text may take up what was said, "
                      "and live calls may not be recorded."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "For texts to Canada: the template with mailing address and unsubscribe is "
                                          "checked and consent is logged."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "Callers from Canada get no text; they go to the call-back list."),
    QT_TRANSLATE_NOOP("ring::SetupWords",
                      "Agreements under HIPAA are signed with every provider that stores or carries "
                      "texts."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "Health locations send nothing until the agreements are in place; callers go "
                                          "to the call-back list."),
    QT_TRANSLATE_NOOP("ring::SetupWords", "For substance-use programmes: a qualified service organization agreement is "
                                          "signed and staff know 42 CFR Part 2."),
    QT_TRANSLATE_NOOP("ring::SetupWords",
                      "Texts from such a programme stay off: even the fact of contact is protected."),
    QT_TRANSLATE_NOOP("ring::SetupWords",
                      "A lawyer has checked the templates against the bar's advertising rules of the "
                      "state."),
    QT_TRANSLATE_NOOP("ring::SetupWords",
                      "Texts may break advertising rules of the bar; only the plain fallback wording "
                      "should be used."),
};

} // namespace

QString SetupWords::standing(SetupStanding standing)
{
    switch (standing) {
    case SetupStanding::InPlace:
        return tr("In place");
    case SetupStanding::Missing:
        return tr("Not in place");
    case SetupStanding::Unanswered:
        break;
    }
    return tr("Not answered");
}

QString SetupWords::sentence(const QString &fromTheRules)
{
    return QCoreApplication::translate("ring::SetupWords", fromTheRules.toUtf8().constData());
}

QStringList SetupWords::known()
{
    QStringList all;
    for (const char *sentence : sentences)
        all.append(QString::fromUtf8(sentence));
    return all;
}

} // namespace ring
