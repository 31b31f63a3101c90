// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setup/setup.h"

#include "engine/contacts/csvmapping.h"
#include "engine/setup/fieldreader.h"
#include "engine/setup/jsonplace.h"
#include "engine/setup/setuplocation.h"
#include "engine/setup/setupwiring.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

template<typename Entry>
QList<Entry> readEach(FieldReader &fields, const QString &name,
                      Entry (*read)(const QJsonValue &, const QString &, QStringList &), QStringList &problems,
                      FieldReader::Need need = FieldReader::Need::Optional)
{
    QList<Entry> entries;
    const QJsonArray values = fields.list(name, need);
    for (qsizetype i = 0; i < values.size(); ++i)
        entries.append(read(values[i], u"%1[%2]"_s.arg(name).arg(i), problems));
    return entries;
}

QMap<QString, QString> readColumns(FieldReader &fields)
{
    QMap<QString, QString> columns;
    const QJsonObject object = fields.object(u"contacts_columns"_s);
    for (auto column = object.begin(); column != object.end(); ++column) {
        if (!contactFieldNames().contains(column.key()) || !column->isString())
            fields.problem(u"contacts_columns."_s + column.key(),
                           u"map one of these to a column heading: %1."_s.arg(contactFieldNames().join(u", "_s)));
        columns.insert(column.key(), column->toString());
    }
    return columns;
}

Setup readAll(const QJsonObject &root, QStringList &problems)
{
    FieldReader fields(root, {}, problems);
    Setup setup;
    fields.text(u"$schema"_s);
    fields.text(u"about"_s);
    setup.locations = readEach(fields, u"locations"_s, readLocation, problems, FieldReader::Need::Required);
    setup.connections = readEach(fields, u"connections"_s, readConnection, problems);
    setup.lines = readEach(fields, u"lines"_s, readLine, problems);
    setup.templates = readEach(fields, u"templates"_s, readSetupTemplate, problems);
    setup.contactsCsv = fields.text(u"contacts_csv"_s);
    setup.contactsColumns = readColumns(fields);
    fields.finish();
    checkReferences(setup, problems);
    return setup;
}

} // namespace

Expected<Setup> readSetup(const QByteArray &json)
{
    const auto document = parseHandwrittenJson(json);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isObject())
        return fail(Error::Code::BadInput,
                    u"The setup has to be one JSON object in braces; begin with { \"locations\": [...] }."_s);
    QStringList problems;
    Setup setup = readAll(document->object(), problems);
    if (problems.isEmpty())
        return setup;
    return fail(Error::Code::BadInput, problems.first(), problems.join(u'\n'));
}

QByteArray exampleSetup()
{
    QFile file(u":/setup/example.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The example setup is missing from the program");
    return file.readAll();
}

} // namespace ring
