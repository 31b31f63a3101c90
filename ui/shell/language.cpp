// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

QString chosen = u"en"_s;

QTranslator *installed(bool qt)
{
    static QTranslator *own = new QTranslator(qApp);
    static QTranslator *qts = new QTranslator(qApp);
    return qt ? qts : own;
}

} // namespace

void Language::apply(const QString &code)
{
    const QString wanted = code.isEmpty() ? QLocale::system().name().left(2) : code;
    chosen = available().contains(wanted) ? wanted : u"en"_s;
    for (const bool qt : {true, false}) {
        QTranslator *translator = installed(qt);
        QCoreApplication::removeTranslator(translator);
        const bool found =
            qt ? translator->load(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
               : translator->load(u":/translations/secondring_%1.qm"_s.arg(chosen));
        if (found)
            QCoreApplication::installTranslator(translator);
    }
    QLocale::setDefault(chosen == u"es" ? QLocale(QLocale::Spanish, QLocale::UnitedStates)
                                        : QLocale(QLocale::English, QLocale::UnitedStates));
}

QString Language::current()
{
    return chosen;
}

} // namespace ring
