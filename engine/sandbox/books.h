// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace ring::sandbox {

enum class CallWay { Inbound, Dialled, Api }; ///< Twilio's inbound, outbound-dial, outbound-api

/// A call leg as it will be; what a listing shows of it follows from the time alone.
struct CallEntry
{
    QByteArray sid;
    QByteArray parentSid;
    QString from;
    QString to;
    QString callerName;
    CallWay way = CallWay::Inbound;
    QByteArray finalStatus;
    Millis start = 0;
    Millis end = 0;
    int seconds = 0;

    bool over(Millis now) const { return now >= end; }
    QByteArray status(Millis now) const;
};

struct RecordingRow
{
    QByteArray sid;
    QByteArray callSid;
    Millis start = 0;
    int seconds = 0;
    QByteArray transcriptionSid;
    Millis transcriptAt = 0;
    bool transcribed = true;
    QString transcript;
};

struct TextEntry
{
    QByteArray sid;
    QString from;
    QString to;
    QString body;
    bool inbound = false;
    Millis created = 0;
    Millis sent = 0;    ///< leaves the queue
    Millis settled = 0; ///< the carrier's receipt
    int errorCode = 0;
    bool expired = false; ///< never left the queue within its validity
    int segments = 1;

    QByteArray status(Millis now) const;
    Millis dateSent(Millis now) const { return inbound ? created : (expired || now < sent ? 0 : sent); }
    Millis updated(Millis now) const;
};

struct BookingRow
{
    int id = 0;
    QByteArray uid;
    QString recoveryId;
    QString phone;
    QString name;
    QString zone;
    QString title;
    Millis created = 0;
    Millis start = 0;
    int minutes = 60;
    bool cancelled = false;
};

/// Rows in the order they came into being, found by their identifiers and by who they concern.
template<typename Row>
class Ledger
{
public:
    int append(Row row, const QByteArray &parent = {})
    {
        const int index = int(m_rows.size());
        m_bySid.insert(row.sid, index);
        if (!parent.isEmpty())
            m_byParent[parent].append(index);
        if constexpr (requires { row.to; }) {
            m_byTo[row.to].append(index);
            m_byFrom[row.from].append(index);
        }
        m_rows.append(std::move(row));
        return index;
    }
    const QList<Row> &rows() const { return m_rows; }
    Row &at(int index) { return m_rows[index]; }
    int find(const QByteArray &sid) const { return m_bySid.value(sid, -1); }
    const QList<int> *with(const QString &to, const QString &from) const
    {
        if (to.isEmpty() && from.isEmpty())
            return nullptr;
        return to.isEmpty() ? listOf(m_byFrom, from) : listOf(m_byTo, to);
    }
    const QList<int> *below(const QByteArray &parent) const { return listOf(m_byParent, parent); }

private:
    template<typename Key>
    static const QList<int> *listOf(const QHash<Key, QList<int>> &hash, const Key &key)
    {
        static const QList<int> none;
        const auto found = hash.constFind(key);
        return found == hash.cend() ? &none : &*found;
    }

    QList<Row> m_rows;
    QHash<QByteArray, int> m_bySid;
    QHash<QByteArray, QList<int>> m_byParent;
    QHash<QString, QList<int>> m_byTo;
    QHash<QString, QList<int>> m_byFrom;
};

/// Everything the phone company has written down.
struct Books
{
    Ledger<CallEntry> calls;
    Ledger<RecordingRow> recordings; ///< their parent is the call
    Ledger<TextEntry> messages;
    QList<BookingRow> bookings;
};

/// How many parts a text is sent in: 160 or 153 septets, 70 or 67 UTF-16 units.
int segmentsOf(const QString &body);

} // namespace ring::sandbox
