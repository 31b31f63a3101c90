// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/passwordsource.h"

#include <QFile>

namespace ring {

using namespace Qt::StringLiterals;

Option passwordOption()
{
    return {u"password-from"_s, u"WHERE"_s,
            u"a file whose first line is the password, env:NAME, or env for SECONDRING_PASSWORD"_s};
}

Expected<QString> passwordFrom(const Arguments &arguments)
{
    const QString where = arguments.text(u"password-from"_s);
    if (where.isEmpty())
        return QString();
    QString password;
    if (where == "env"_L1 || where.startsWith("env:"_L1)) {
        const QString name = where == "env"_L1 ? u"SECONDRING_PASSWORD"_s : where.mid(4);
        password = qEnvironmentVariable(qPrintable(name));
        if (password.isEmpty())
            return fail(Error::Code::BadInput, u"The environment has no %1, or it is empty."_s.arg(name));
        return password;
    }
    QFile file(where);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::BadInput, u"The file %1 cannot be read: %2."_s.arg(where, file.errorString()));
    password = QString::fromUtf8(file.readLine(4096));
    while (password.endsWith(u'\n') || password.endsWith(u'\r'))
        password.chop(1);
    if (password.isEmpty())
        return fail(Error::Code::BadInput, u"The first line of %1 is empty; write the password there."_s.arg(where));
    return password;
}

} // namespace ring
