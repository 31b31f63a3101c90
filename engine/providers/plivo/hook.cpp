// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providers/plivo/hook.h"

#include "engine/providers/plivo/form.h"
#include "engine/providers/plivo/parser.h"
#include "engine/receive/signatures.h"

#include <algorithm>

namespace ring::plivo {

using namespace Qt::StringLiterals;

namespace {

QByteArray withoutQuery(const QUrl &address)
{
    return address.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QByteArray sorted(Form form, const QByteArray &equals, const QByteArray &between)
{
    std::sort(form.begin(), form.end());
    QByteArrayList fields;
    for (const auto &[name, value] : std::as_const(form))
        fields << name + equals + value;
    return fields.join(between);
}

class CallbackHook : public Hook
{
public:
    CallbackHook(QByteArray token, QUrl address)
        : m_token(std::move(token))
        , m_address(std::move(address))
    {
    }

    Expected<HookProof> verify(const HookRequest &request, Millis) const override
    {
        const QByteArray nonce = request.header("x-plivo-signature-v3-nonce");
        if (!nonce.isEmpty())
            return proof(request, "v3", signedTextV3(addressOf(request), request.body) + '.' + nonce, nonce);
        const QByteArray older = request.header("x-plivo-signature-v2-nonce");
        if (older.isEmpty())
            return denied(u"it carries no signature"_s);
        return proof(request, "v2", withoutQuery(m_address) + older, older);
    }
    Expected<HookNews> read(const QByteArray &body) const override { return parseCallback(body); }
    std::pair<QByteArray, QByteArray> thanks() const override { return {"application/xml", "<Response></Response>"}; }

private:
    /// What Plivo added to the query itself is signed too.
    QUrl addressOf(const HookRequest &request) const
    {
        QUrl address = m_address;
        if (const qsizetype mark = request.target.indexOf('?'); mark >= 0)
            address.setQuery(QString::fromLatin1(request.target.mid(mark + 1)));
        return address;
    }
    Expected<HookProof> proof(const HookRequest &request, const QByteArray &version, const QByteArray &text,
                              const QByteArray &nonce) const
    {
        const QByteArray expected = hmacSha256(m_token, text).toBase64();
        QList<QByteArray> given = request.header("x-plivo-signature-" + version).split(',');
        given += request.header("x-plivo-signature-ma-" + version).split(',');
        bool matches = false;
        for (const QByteArray &one : std::as_const(given))
            matches = sameSecretly(one.trimmed(), expected) || matches;
        if (!matches)
            return denied(u"the signature does not match; the token, or the public address, may be another"_s);
        return HookProof{nonce, 0};
    }

    QByteArray m_token;
    QUrl m_address;
};

} // namespace

QByteArray signedTextV3(const QUrl &address, const QByteArray &form)
{
    const QByteArray query = sorted(parseForm(address.query(QUrl::FullyEncoded).toLatin1()), "=", "&");
    const QByteArray fields = sorted(parseForm(form), {}, {});
    QByteArray text = withoutQuery(address);
    if (!query.isEmpty() || !fields.isEmpty())
        text += '?' + query;
    if (!query.isEmpty() && !fields.isEmpty())
        text += '.';
    return text + fields;
}

Expected<std::unique_ptr<Hook>> makeHook(const HookSettings &settings)
{
    const QString &name = settings.connection.name;
    if (settings.secret.isEmpty())
        return fail(Error::Code::BadInput,
                    u"%1: replies can only be believed with the auth token of the Plivo account. Enter it as the "
                    "connection's credential."_s.arg(name));
    if (!settings.publicUrl.isValid() || settings.publicUrl.host().isEmpty())
        return fail(
            Error::Code::BadInput,
            u"%1: Plivo signs the address it calls. Enter it as settings.public_url, or give --public-url."_s.arg(
                name));
    return std::make_unique<CallbackHook>(settings.secret.toUtf8(), settings.publicUrl);
}

} // namespace ring::plivo
