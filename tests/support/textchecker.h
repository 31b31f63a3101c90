// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace ring::test {

/// A text as an outsider sees it, and the circumstances in which it went out.
struct SeenText
{
    QString text;
    QString kind;            ///< first_reply, follow_up, ...
    QString vertical;        ///< general, health, behavioral_health, legal
    QStringList states;      ///< every plausible state of the caller and the location's own
    bool callerKnown = true; ///< false: nothing tells the caller's state
    QString country;         ///< of a foreign number, "CA"; empty for the US and its territories
    qint64 sentAt = 0;       ///< UTC milliseconds
    QStringList zones;       ///< ids of every zone the caller may be in
    QString language = QStringLiteral("en");
    QString business;
    QString neutralName;
    QString location;
    QString number;                            ///< the call-back number as people write it
    QHash<QString, QString> fields;            ///< values that went into the template, by field
    QString transcript;                        ///< of the voicemail, if any
    QSet<QString> conditions;                  ///< facts that "when" and "unless" of records name
    std::optional<QList<qint64>> earlierTexts; ///< moments of earlier texts to this number; unset: caps are not checked
    std::optional<QString> consent;            ///< consent held; unset: not checked
};

/// A second reader of the rule records, written apart from the engine: it takes the JSON as it lies in resources/rules
/// and a text, and says which records the text breaks. It knows nothing of merging: every record is held against the
/// text by itself. Tests use it to check what the engine composed.
class TextChecker
{
public:
    /// Reads the records of the source tree.
    TextChecker();

    /// One line per broken record: its id and what is wrong. Empty when the text is lawful.
    QStringList brokenRules(const SeenText &seen) const;
    qsizetype recordCount() const { return m_records.size(); }

private:
    QString breach(const QJsonObject &record, const SeenText &seen) const;
    QString hoursBreach(const QJsonObject &params, const SeenText &seen) const;
    QString daysBreach(const QJsonObject &params, const SeenText &seen) const;
    QString topicBreach(const QJsonObject &record, const SeenText &seen) const;
    bool isHoliday(const QString &calendar, const QDate &date) const;
    bool isUnlocked(const QString &topic, const SeenText &seen) const;

    QList<QJsonObject> m_records;
    QList<QJsonObject> m_unlocks;
    QJsonObject m_calendars;
};

/// The words that give a class of phrases or a topic away, as one regular expression; the checker's own lists.
QString givesAway(const QString &classOrTopic);

} // namespace ring::test
