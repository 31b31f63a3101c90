// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/journal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ring::sandbox {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> broken(const QFile &file, const QString &what)
{
    return fail(Error::Code::Storage,
                u"The sandbox's journal %1 %2. Delete it to start a new story."_s.arg(file.fileName(), what),
                file.errorString());
}
} // namespace

Expected<std::unique_ptr<Journal>> Journal::open(const QString &path)
{
    std::unique_ptr<Journal> journal(new Journal(path));
    if (!journal->m_file.open(QIODevice::ReadWrite))
        return broken(journal->m_file, u"cannot be opened for writing"_s);
    if (const auto loaded = journal->load(); !loaded)
        return tl::unexpected(loaded.error());
    return journal;
}

Expected<void> Journal::load()
{
    const QByteArray all = m_file.readAll();
    const qsizetype whole = all.lastIndexOf('\n') + 1;
    int number = 0;
    for (const QByteArray &line : all.left(whole).split('\n')) {
        ++number;
        if (!line.isEmpty() && !take(line))
            return broken(m_file, u"cannot be read in line %1"_s.arg(number));
    }
    if (whole != all.size() && !m_file.resize(whole))
        return broken(m_file, u"cannot be mended"_s);
    m_file.seek(whole);
    return {};
}

bool Journal::take(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains("story"_L1)) {
        m_head = Head{object.value("story"_L1).toString(), object.value("start"_L1).toInteger(),
                      quint16(object.value("port"_L1).toInt())};
        return true;
    }
    if (!m_head || !object.contains("body"_L1))
        return false;
    m_entries.append({object.value("at"_L1).toInteger(),
                      {object.value("from"_L1).toString(), object.value("to"_L1).toString(),
                       object.value("body"_L1).toString(), object.value("validity"_L1).toInt()}});
    return true;
}

Expected<void> Journal::begin(const Head &head)
{
    m_head = head;
    return writeLine({{u"story"_s, head.fingerprint}, {u"start"_s, qint64(head.start)}, {u"port"_s, head.port}});
}

Expected<void> Journal::append(const Entry &entry)
{
    return writeLine({{u"at"_s, qint64(entry.at)},
                      {u"from"_s, entry.order.from},
                      {u"to"_s, entry.order.to},
                      {u"body"_s, entry.order.body},
                      {u"validity"_s, entry.order.validitySeconds}});
}

Expected<void> Journal::writeLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(line) != line.size() || !m_file.flush())
        return broken(m_file, u"cannot be written"_s);
    return {};
}

} // namespace ring::sandbox
