// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/linetypestage.h"

#include <QLoggingCategory>

namespace ring {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logLineTypes, "ring.linetypes")

namespace {

/// A little more than a backend has under way at a time.
constexpr int mostOpen = 32;

QString codeOf(LineType type)
{
    static const QStringList words{u"unknown"_s, u"mobile"_s, u"landline"_s, u"voip"_s};
    return words.at(int(type));
}

} // namespace

LineTypeStage::LineTypeStage(StageContext &context, SmsBackendFor backendFor, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_backendFor(std::move(backendFor))
    , m_commits(context)
{
}

Expected<bool> LineTypeStage::run()
{
    if (open() >= mostOpen)
        return false;
    QList<std::pair<QString, qint64>> wanted;
    RING_TRY(
        m_context.database->each(u"calls.wants_line_type"_s, {{u"mine"_s, m_context.mine}}, [&](const QSqlQuery &row) {
            wanted.append({row.value(0).toString(), row.value(1).toLongLong()});
        }));
    bool worked = false;
    for (const auto &one : std::as_const(wanted)) {
        const QString number = one.first;
        SmsBackend *backend = m_backendFor(one.second);
        if (open() >= mostOpen || m_open.contains(number) || !backend ||
            !(backend->abilities() & SmsBackend::CanLookUp))
            continue;
        m_open.insert(number);
        worked = true;
        backend->lineType(number).then(this,
                                       [this, number](const Expected<LineType> &type) { answered(number, type); });
    }
    return worked;
}

void LineTypeStage::answered(const QString &number, const Expected<LineType> &type)
{
    if (!type && type.error().code == Error::Code::Cancelled) {
        m_open.remove(number);
        return; // the connection ended, not the question: asked again by whoever takes over
    }
    // Not knowing is noted too: the caller is texted, and a carrier's refusal will tell.
    m_commits.add([this, number, known = type.value_or(LineType::Unknown)] { return note(number, known); },
                  [this, number](const Expected<void> &result) { noted(number, result); });
}

void LineTypeStage::noted(const QString &number, const Expected<void> &result)
{
    m_open.remove(number);
    if (!result)
        qCWarning(logLineTypes).noquote() << result.error().detail;
    Q_EMIT settled();
}

Expected<void> LineTypeStage::note(const QString &number, LineType type)
{
    Transaction transaction(*m_context.database);
    RING_TRY(transaction.begun());
    RING_TRY(m_context.database->lockCaller(number));
    RING_TRY(rememberLineType(m_context, number, type, u"directory"_s));
    return transaction.commit();
}

Expected<void> rememberLineType(StageContext &context, const QString &number, LineType type, const QString &source)
{
    RING_TRY(context.database->run(
        u"calls.save_line_type"_s,
        {{u"number"_s, number}, {u"kind"_s, codeOf(type)}, {u"source"_s, source}, {u"now"_s, context.now()}}));
    return only(context.database->run(u"calls.wake_for_line_type"_s, {{u"number"_s, number}}));
}

} // namespace ring
