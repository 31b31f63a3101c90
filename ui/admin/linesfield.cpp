// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/linesfield.h"

#include "engine/contacts/phonenumber.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ring {

LinesField::LinesField(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout())
    , m_none(roleLabel("faint"))
    , m_complaint(roleLabel("error"))
    , m_add(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_list->setSpacing(space::xs);
    m_none->setText(tr("No line leads here yet; without one no call is seen."));
    m_none->setWordWrap(true);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    m_add->setText(tr("Add a line"));
    m_add->setObjectName(u"addLine"_s);
    m_add->setAutoDefault(false);
    column->addLayout(m_list);
    column->addWidget(m_none);
    column->addWidget(m_complaint);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &LinesField::addLine);
    setFocusProxy(m_add);
}

void LinesField::setAddKey(const QString &key)
{
    m_add->setText(tr("Add a line") + u"   "_s + key);
    m_add->setAccessibleName(tr("Add a line"));
}

void LinesField::fill(QComboBox *box, const QString &kind, const QString &chosen) const
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(kind == u"phone" ? tr("calls not read") : tr("sends no texts"), QString());
    for (const ConnectionRow &connection : m_connections)
        if (connection.kind == kind)
            box->addItem(connection.name, connection.name);
    if (box->findData(chosen) < 0)
        box->addItem(chosen, chosen);
    box->setCurrentIndex(box->findData(chosen));
}

void LinesField::append(const LineRow &line)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    row.number = new QLineEdit(line.number, row.widget);
    row.phone = new QComboBox(row.widget);
    row.sms = new QComboBox(row.widget);
    row.remove = new QPushButton(u"×"_s, row.widget);
    row.number->setPlaceholderText(u"+17205550142"_s);
    row.remove->setFixedWidth(fontMetrics().height() * 2);
    row.remove->setAutoDefault(false);
    fill(row.phone, u"phone"_s, line.phone);
    fill(row.sms, u"sms"_s, line.sms);
    for (QComboBox *box : {row.phone, row.sms}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        connect(box, &QComboBox::currentIndexChanged, this, &LinesField::edited);
    }
    // Number above, services below: side by side they would not fit beside a list.
    auto *cells = new QGridLayout(row.widget);
    cells->setContentsMargins(0, 0, 0, space::xs);
    cells->setSpacing(space::xs);
    cells->setColumnStretch(0, 1);
    cells->setColumnStretch(1, 1);
    cells->addWidget(row.number, 0, 0, 1, 2);
    cells->addWidget(row.remove, 0, 2);
    cells->addWidget(row.phone, 1, 0);
    cells->addWidget(row.sms, 1, 1);
    m_list->addWidget(row.widget);
    connect(row.number, &QLineEdit::textEdited, this, &LinesField::edited);
    connect(row.remove, &QPushButton::clicked, this, [this, widget = row.widget] { remove(widget); });
    m_rows << row;
    // A row made after the form was shown would come last in the order of Tab otherwise.
    setTabOrder(row.number, row.phone);
    setTabOrder(row.phone, row.sms);
    setTabOrder(row.sms, row.remove);
    setTabOrder(row.remove, m_add);
    if (m_rows.size() > 1)
        setTabOrder(m_rows.at(m_rows.size() - 2).remove, row.number);
}

void LinesField::name()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.number->setObjectName(u"number%1"_s.arg(i));
        row.phone->setObjectName(u"phone%1"_s.arg(i));
        row.sms->setObjectName(u"sms%1"_s.arg(i));
        row.remove->setObjectName(u"remove%1"_s.arg(i));
        row.number->setAccessibleName(tr("Number of line %1").arg(i + 1));
        row.phone->setAccessibleName(tr("Where the calls of line %1 are read").arg(i + 1));
        row.sms->setAccessibleName(tr("Where line %1 sends its texts from").arg(i + 1));
        row.remove->setAccessibleName(tr("Take out line %1").arg(i + 1));
        for (QWidget *field :
             {static_cast<QWidget *>(row.phone), static_cast<QWidget *>(row.sms), static_cast<QWidget *>(row.remove)})
            field->setToolTip(field->accessibleName());
    }
    m_none->setVisible(m_rows.isEmpty());
}

void LinesField::setConnections(const QList<ConnectionRow> &connections)
{
    m_connections = connections;
    for (const Row &row : std::as_const(m_rows)) {
        fill(row.phone, u"phone"_s, row.phone->currentData().toString());
        fill(row.sms, u"sms"_s, row.sms->currentData().toString());
    }
}

void LinesField::show(const QList<LineRow> &lines)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.widget;
    m_rows.clear();
    m_complaint->hide();
    m_wrong = nullptr;
    for (const LineRow &line : lines)
        append(line);
    name();
}

QList<LineRow> LinesField::lines() const
{
    QList<LineRow> lines;
    for (const Row &row : m_rows) {
        const QString written = row.number->text().trimmed();
        lines << LineRow{toE164(written).value_or(written), row.phone->currentData().toString(),
                         row.sms->currentData().toString()};
    }
    return lines;
}

void LinesField::addLine()
{
    const auto only = [this](const QString &kind) {
        QString found;
        for (const ConnectionRow &connection : std::as_const(m_connections))
            if (connection.kind == kind)
                found = found.isEmpty() ? connection.name : found;
        return found;
    };
    append({{}, only(u"phone"_s), only(u"sms"_s)});
    name();
    m_rows.last().number->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void LinesField::remove(QWidget *widget)
{
    m_rows.removeIf([widget](const Row &row) { return row.widget == widget; });
    m_add->setFocus(Qt::OtherFocusReason);
    widget->hide();
    widget->deleteLater();
    name();
    Q_EMIT edited();
}

void LinesField::complain(const Row &, QWidget *field, const QString &sentence)
{
    if (m_wrong)
        return;
    m_wrong = field;
    m_complaint->setText(sentence);
    m_complaint->show();
    field->setAccessibleDescription(sentence);
}

bool LinesField::check(const QHash<QString, QString> &owners)
{
    m_complaint->hide();
    m_wrong = nullptr;
    QSet<QString> seen;
    for (const Row &row : std::as_const(m_rows)) {
        const QString written = row.number->text().trimmed();
        const auto number = toE164(written);
        if (!number)
            complain(row, row.number,
                     written.isEmpty() ? tr("Write the number of the line, or take the row out.")
                                       : tr("“%1” is no telephone number; write it like +17205550142.").arg(written));
        else if (seen.contains(*number))
            complain(row, row.number, tr("%1 is here twice; take one of the rows out.").arg(*number));
        else if (owners.contains(*number))
            //: %1: a telephone number, %2: name of another location
            complain(row, row.number,
                     tr("%1 already belongs to %2; take it out there first.").arg(*number, owners.value(*number)));
        else if (row.phone->currentData().toString().isEmpty() && row.sms->currentData().toString().isEmpty())
            complain(row, row.phone,
                     tr("%1 needs a phone system to read its calls on, or a service to send from.").arg(*number));
        seen << number.value_or(QString());
    }
    return !m_wrong;
}

QString LinesField::complaint() const
{
    return m_complaint->isHidden() ? QString() : m_complaint->text();
}

void LinesField::focusComplaint()
{
    if (m_wrong)
        m_wrong->setFocus(Qt::OtherFocusReason);
}

} // namespace ring
