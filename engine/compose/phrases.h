// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace ring {

/// Something a text says that a rule may forbid.
struct PhraseHit
{
    QString name;   ///< promotion, price, urgency, ...; or treatment, appointment, voicemail_words, ...
    QString phrase; ///< the words as the lists have them
};

/// Word lists by class of phrase and by topic, English and Spanish together: a caller reads both, and so does a
/// regulator. Data: resources/templates/phrases.json. Case, accents, punctuation and invisible characters make no
/// difference. A list entry is a row of words; `#` stands for a number and a trailing `*` for any ending.
QStringList phraseClasses();
QStringList referenceTopics();

/// The first hit of each of `classes` in `text`. A class without a list never hits. Pure.
QList<PhraseHit> findPhrases(const QString &text, const QSet<QString> &classes);
/// The same for topics; `text` should be without the names that identify the sender.
QList<PhraseHit> findReferences(const QString &text, const QSet<QString> &topics);

/// Topics that must not show in the path of a link either.
const QSet<QString> &pathTopics();
/// Whether `host` is a link shortener that anybody may use.
bool isPublicShortener(QString host);

} // namespace ring
