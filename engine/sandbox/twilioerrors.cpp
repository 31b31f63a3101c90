// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/twilioerrors.h"

#include "engine/sandbox/jsontext.h"

namespace ring::sandbox {

namespace {
struct CodeText
{
    int code;
    const char *text;
};
// Codes as published under twilio.com/docs/api/errors.
constexpr CodeText codeTexts[] = {
    {20001, "A parameter of the request is not usable"},
    {20003, "Authentication failed: account or token is wrong"},
    {20004, "This method is not allowed here"},
    {20404, "The requested resource was not found"},
    {20429, "Too many requests at the same time"},
    {20500, "The server failed"},
    {20503, "The service is not available at the moment"},
    {21211, "The 'To' number is not a valid phone number"},
    {21266, "'To' and 'From' are the same number"},
    {21408, "Texts to this region are switched off for the account"},
    {21602, "A message body is required"},
    {21603, "A sender number is required"},
    {21606, "The 'From' number does not belong to the account or cannot send texts"},
    {21610, "The recipient has opted out of texts from this number"},
    {21617, "The message body is longer than 1600 characters"},
    {30001, "The message waited in the queue longer than it is valid"},
    {30003, "The handset could not be reached"},
    {30005, "The number is unknown or no longer in service"},
    {30006, "The number is a landline or its carrier cannot be reached"},
    {30007, "The carrier filtered the message"},
    {30008, "Delivery failed for an unknown reason"},
};
} // namespace

QString errorText(int code)
{
    for (const CodeText &each : codeTexts) {
        if (each.code == code)
            return QString::fromLatin1(each.text);
    }
    return QStringLiteral("Error %1").arg(code);
}

ServedAnswer twilioError(int status, int code)
{
    JsonText json;
    json.begin('{').key("code").number(code).key("message").text(errorText(code));
    json.key("more_info").ascii("https://www.twilio.com/docs/errors/" + QByteArray::number(code));
    json.key("status").number(status).end('}');
    ServedAnswer answer;
    answer.status = status;
    answer.body = json.bytes();
    if (status == 401)
        answer.headers.append(std::pair(QByteArray("WWW-Authenticate"), QByteArray("Basic realm=\"Twilio API\"")));
    return answer;
}

} // namespace ring::sandbox
