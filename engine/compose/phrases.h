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

/// A text cut into the words that the lists know: lower case, no accents, no invisible characters. Made once where
/// several questions are asked about one text.
struct PhraseText
{
    PhraseText(const QString &text); // NOLINT(google-explicit-constructor): a text is what it stands for
    QStringList words;
};

/// Word lists by class of phrase and by topic, English and Spanish together: a caller reads both, and so does a
/// regulator. Data: resources/templates/phrases.json. Case, accents, punctuation and invisible characters make no
/// difference. A list entry is a row of words; `#` stands for a number and a trailing `*` for any ending.
QStringList phraseClasses();
QStringList referenceTopics();

/// The first hit of each of `classes` in `text`. A class without a list never hits. Pure.
QList<PhraseHit> findPhrases(const PhraseText &text, const QSet<QString> &classes);
/// The same for topics; `text` should be without the names that identify the sender.
QList<PhraseHit> findReferences(const PhraseText &text, const QSet<QString> &topics);

/// The words of a name that tell a speciality, a program, a treatment or a condition; empty for a neutral name.
QStringList tellingWords(const QString &name);

/// Topics that must not show in the path of a link either.
const QSet<QString> &pathTopics();
/// Whether `host` is a link shortener that anybody may use.
bool isPublicShortener(QString host);

} // namespace ring
