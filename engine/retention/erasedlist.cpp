// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retention/erasedlist.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSaveFile>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyBytes = 32;
constexpr int waitForOthersMs = 5000;

QByteArray freshKey()
{
    QByteArray key(keyBytes, '\0');
    for (char &byte : key)
        byte = char(QRandomGenerator::system()->bounded(256));
    return key;
}

QByteArray digest(const QByteArray &key, const QString &number)
{
    return QMessageAuthenticationCode::hash(number.toUtf8(), key, QCryptographicHash::Sha256).toHex();
}

QJsonObject toJson(const ErasedEntry &entry)
{
    return {{u"mark"_s, entry.mark},
            {u"print"_s, QString::fromLatin1(entry.print)},
            {u"at"_s, entry.at},
            {u"suppressed"_s, entry.suppressed}};
}

ErasedEntry fromJson(const QJsonObject &object)
{
    return {object["mark"_L1].toString(), object["print"_L1].toString().toLatin1(), object["at"_L1].toInteger(),
            object["suppressed"_L1].toBool()};
}

} // namespace

ErasedList::ErasedList(const QString &storeFile)
    : m_path(QFileInfo(storeFile).absolutePath() + u"/erased.json"_s)
{
}

Expected<ErasedList::Contents> ErasedList::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return Contents{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Storage,
                    u"The list of erased numbers %1 cannot be read. Check who may read it."_s.arg(m_path));
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Contents contents{QByteArray::fromHex(root["key"_L1].toString().toLatin1()), {}};
    // Going on without it would bring erased callers back without a word.
    if (contents.key.size() != keyBytes)
        return fail(Error::Code::Storage,
                    u"The list of erased numbers %1 is damaged. Move it away, and erase again who asked to be "
                    "forgotten in the last seven days."_s.arg(m_path));
    for (const QJsonValue entry : root["erased"_L1].toArray())
        contents.entries << fromJson(entry.toObject());
    return contents;
}

Expected<void> ErasedList::write(const Contents &contents) const
{
    if (contents.entries.isEmpty() && (QFile::remove(m_path) || !QFile::exists(m_path)))
        return {};
    QJsonArray erased;
    for (const ErasedEntry &entry : contents.entries)
        erased << toJson(entry);
    const QByteArray text =
        QJsonDocument({{u"key"_s, QString::fromLatin1(contents.key.toHex())}, {u"erased"_s, erased}}).toJson();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(Error::Code::Storage,
                    u"The list of erased numbers %1 cannot be written. Check the disk."_s.arg(m_path),
                    file.errorString());
    return {};
}

template<typename Change>
Expected<void> ErasedList::change(Change change) const
{
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(waitForOthersMs))
        return fail(Error::Code::Storage,
                    u"The list of erased numbers %1 cannot be written. Check the disk."_s.arg(m_path));
    auto contents = read();
    RING_TRY(contents);
    if (!change(*contents))
        return {};
    return write(*contents);
}

Expected<QList<ErasedEntry>> ErasedList::entries() const
{
    const auto contents = read();
    RING_TRY(contents);
    return contents->entries;
}

Expected<void> ErasedList::add(const QString &number, const ErasedEntry &entry) const
{
    return change([&](Contents &contents) {
        if (contents.key.isEmpty())
            contents.key = freshKey();
        contents.entries << entry;
        contents.entries.last().print = digest(contents.key, number);
        return true;
    });
}

Expected<void> ErasedList::remove(const QString &mark) const
{
    return change([&](Contents &contents) {
        return contents.entries.removeIf([&](const ErasedEntry &entry) { return entry.mark == mark; }) > 0;
    });
}

Expected<void> ErasedList::dropBefore(Millis before) const
{
    if (!QFileInfo::exists(m_path))
        return {};
    return change([&](Contents &contents) {
        return contents.entries.removeIf([&](const ErasedEntry &entry) { return entry.at < before; }) > 0;
    });
}

Expected<QHash<QString, ErasedEntry>> ErasedList::among(const QStringList &numbers,
                                                        const QList<ErasedEntry> &entries) const
{
    const auto contents = read();
    RING_TRY(contents);
    QHash<QByteArray, ErasedEntry> byPrint;
    for (const ErasedEntry &entry : entries) {
        const bool suppressed = byPrint.value(entry.print).suppressed;
        byPrint.insert(entry.print, entry);
        byPrint[entry.print].suppressed |= suppressed;
    }
    QHash<QString, ErasedEntry> found;
    for (const QString &number : numbers)
        if (const auto entry = byPrint.constFind(digest(contents->key, number)); entry != byPrint.cend())
            found.insert(number, *entry);
    return found;
}

} // namespace ring
