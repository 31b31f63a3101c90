// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/importsection.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/form.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/savecsv.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

/// Asked for even when the file says nothing of which fields there are.
QStringList fieldsOf(const QJsonObject &inspected)
{
    QStringList fields;
    for (const QJsonValue field : inspected.value(u"fields"_s).toArray())
        fields.append(field.toString());
    if (fields.isEmpty())
        fields = {u"name"_s, u"phone"_s, u"state"_s, u"zip"_s, u"value"_s, u"last_visit"_s, u"language"_s};
    return fields;
}

} // namespace

ImportSection::ImportSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new CsvModel(this))
    , m_path(new QLineEdit(this))
    , m_form(new Form(this))
    , m_rows(new CalmTable(this))
    , m_sentence(roleLabel("soft"))
    , m_rejected(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(makeTop());
    m_middle = makeMiddle();
    column->addWidget(m_middle, 3);
    column->addWidget(makeResult(), 2);
    column->addStretch(0);
    m_import->setEnabled(false);
    m_middle->hide();
    m_rejected->hide();
    m_saveRejected->setVisible(false);
    m_saveRejected->setEnabled(false);
    say(tr("Choose a CSV file of your customers, as your CRM or a spreadsheet saves it. Nothing is changed before you "
           "import."),
        "soft");
}

QWidget *ImportSection::makeTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *label = new QLabel(tr("&File"), top);
    label->setBuddy(m_path);
    m_path->setObjectName(u"file"_s);
    m_path->setAccessibleName(tr("File"));
    m_path->setPlaceholderText(tr("Path of a CSV file; Enter opens it"));
    QAction *choose = act(tr("Choose…"), QKeySequence::Open, [this] { this->choose(); });
    m_import = act(tr("Import the customers"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { import(); });
    auto *button = new KeyedButton(m_import, top);
    button->setProperty("role", u"primary"_s);
    row->addWidget(label);
    row->addWidget(m_path, 1);
    row->addWidget(new KeyedButton(choose, top));
    row->addWidget(button);
    connect(m_path, &QLineEdit::returnPressed, this, [this] { inspect(m_path->text().trimmed()); });
    return top;
}

QWidget *ImportSection::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, space::s, 0, 0);
    row->setSpacing(space::l);
    auto *scroll = new QScrollArea(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->setMinimumWidth(fontMetrics().height() * 20);
    m_form->setContentsMargins(0, 0, space::m, 0);
    m_rows->setModel(m_model);
    m_rows->setAccessibleName(tr("First rows of the file"));
    m_rows->setEmptyText(tr("The file has headings but no rows."));
    row->addWidget(scroll, 2);
    row->addWidget(m_rows, 3);
    return middle;
}

QWidget *ImportSection::makeResult()
{
    auto *result = new QWidget(this);
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_sentence->setWordWrap(true);
    m_rejected->setAccessibleName(tr("Rows that were left out"));
    m_rejected->setObjectName(u"rejected"_s);
    m_rejected->setSpacing(space::xs);
    m_saveRejected = act(tr("Save the list…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { saveRejected(); });
    auto *row = new QHBoxLayout;
    auto *button = new KeyedButton(m_saveRejected, result);
    connect(m_saveRejected, &QAction::changed, button,
            [this, button] { button->setVisible(m_saveRejected->isVisible()); });
    button->hide();
    row->addWidget(m_sentence, 1);
    row->addWidget(button);
    column->addLayout(row);
    column->addWidget(m_rejected, 1);
    column->addStretch(0);
    return result;
}

void ImportSection::focusFirst()
{
    m_path->setFocus();
}

void ImportSection::say(const QString &sentence, const char *role)
{
    m_sentence->setText(sentence);
    setRole(m_sentence, role);
}

void ImportSection::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a CSV file"), {},
                                                      tr("Comma-separated values (*.csv *.txt);;All files (*)"));
    if (!path.isEmpty())
        inspect(path);
}

void ImportSection::inspect(const QString &path)
{
    m_path->setText(path);
    m_import->setEnabled(false);
    m_rejected->hide();
    m_saveRejected->setVisible(false);
    if (path.isEmpty())
        return say(tr("Write the path of a file, or choose one."), "error");
    whenAnswered(desk()->inspectCsv(path), this, [this](const Expected<QJsonObject> &inspected) {
        m_middle->setVisible(inspected.has_value());
        if (inspected)
            take(*inspected);
        else
            say(EngineWords::of(inspected.error()), "error");
    });
}

void ImportSection::take(const QJsonObject &inspected)
{
    m_model->setFile(inspected);
    m_rows->setWidths(QList<double>(m_model->columnCount(), 9));
    const QJsonObject guessed = inspected.value(u"mapping"_s).toObject();
    const QStringList columns = m_model->columns();
    for (const QString &field : fieldsOf(inspected)) {
        QComboBox *&box = m_fields[field];
        if (!box) {
            box = new QComboBox(m_form);
            box->setObjectName(u"map_"_s + field);
            m_form->add(contactFieldWord(field), box,
                        field == u"phone"_s ? tr("Without a number a row is left out.") : QString());
        }
        box->clear();
        box->addItem(tr("not in the file"), QString());
        for (const QString &column : columns)
            box->addItem(column, column);
        box->setCurrentIndex(qMax(0, box->findData(guessed.value(field).toString())));
    }
    const int total = inspected.value(u"total"_s).toInt(m_model->rowCount());
    m_import->setEnabled(total > 0);
    say(tr("%n row(s). Look whether each column stands for the right thing, then import.", nullptr, total), "soft");
}

QJsonObject ImportSection::mapping() const
{
    QJsonObject mapping;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        if (const QString column = field.value()->currentData().toString(); !column.isEmpty())
            mapping.insert(field.key(), column);
    return mapping;
}

void ImportSection::import()
{
    QComboBox *phone = m_fields.value(u"phone"_s);
    m_form->clear();
    if (phone && phone->currentData().toString().isEmpty()) {
        m_form->complain(phone, tr("Choose the column with the telephone numbers; callers are recognised by them."));
        return m_form->focusComplaint();
    }
    m_import->setEnabled(false);
    say(tr("Importing…"), "soft");
    whenAnswered(desk()->importContacts(m_path->text().trimmed(), mapping()), this,
                 [this](const Expected<ImportSummary> &summary) {
                     m_import->setEnabled(true);
                     if (summary)
                         show(*summary);
                     else
                         say(EngineWords::of(summary.error()), "error");
                 });
}

void ImportSection::show(const ImportSummary &summary)
{
    const QString taken = tr("%n customer(s) are new", nullptr, summary.imported);
    const QString known = tr("%n were known and brought up to date", nullptr, summary.updated);
    const int left = int(summary.rejected.size());
    //: %1: "12 customers are new", %2: "3 were known and brought up to date"
    QString sentence = tr("%1, %2.").arg(taken, known);
    if (left > 0)
        sentence += u' ' + tr("%n remark(s) below say what was left out.", nullptr, left);
    say(sentence, "good");
    m_rejected->clear();
    for (const QString &remark : summary.rejected)
        m_rejected->addItem(EngineWords::of(remark));
    m_rejected->setVisible(left > 0);
    m_saveRejected->setVisible(left > 0);
    m_saveRejected->setEnabled(left > 0);
}

void ImportSection::saveRejected()
{
    QList<QStringList> table{{tr("Row")}};
    for (int i = 0; i < m_rejected->count(); ++i)
        table.append({m_rejected->item(i)->text()});
    whenAnswered(desk()->noteExport(u"left_out"_s, m_rejected->count()), this,
                 [this, table](const Expected<void> &may) {
                     const QString sentence = may ? saveCsv(table, u"left-out"_s, this) : EngineWords::of(may.error());
                     if (!sentence.isEmpty())
                         Q_EMIT said(sentence);
                 });
}

} // namespace ring
