// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditsection.h"

#include "ui/admin/auditwords.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/dashboard/savecsv.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/words.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
constexpr int mostRows = 500;
}

AuditSection::AuditSection(Desk *desk, QWidget *parent)
    : AdminSection(desk, parent)
    , m_model(new AuditModel(this))
    , m_proxy(new WordsProxy(this))
    , m_table(new CalmTable(this))
    , m_period(new QComboBox(this))
    , m_deed(new QComboBox(this))
    , m_person(new QComboBox(this))
    , m_sentence(roleLabel("soft"))
    , m_save(act(tr("Save as CSV…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { save(); }))
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setHeaders({tr("When"), tr("Who"), tr("What"), tr("About"), tr("Detail")});
    m_proxy->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_table->setObjectName(u"auditList"_s);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Audit"));
    m_table->setWidths({9, 9, 13, 9, 12});
    m_table->setEmptyText(tr("Nothing was done that fits these filters."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addLayout(makeFilters());
    column->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    m_sentence->setWordWrap(true);
    foot->addWidget(m_sentence, 1);
    foot->addWidget(new KeyedButton(m_save, this));
    column->addLayout(foot);
}

QLayout *AuditSection::makeFilters()
{
    m_period->addItem(tr("Last 24 hours"), 1);
    m_period->addItem(tr("Last 7 days"), 7);
    m_period->addItem(tr("Last 30 days"), 30);
    m_period->addItem(tr("All time"), 0);
    m_deed->addItem(tr("Everything done"), QString());
    for (const QString &deed : auditDeeds())
        m_deed->addItem(deedWord(deed), deed);
    m_person->addItem(tr("Everybody"), QString());
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const QList<QPair<QComboBox *, QString>> boxes{
        {m_period, tr("&Period")}, {m_deed, tr("&What was done")}, {m_person, tr("&By whom")}};
    for (const auto &[box, title] : boxes) {
        auto *label = roleLabel("soft", title, this);
        label->setBuddy(box);
        box->setAccessibleName(QString(title).remove(u'&'));
        row->addWidget(label);
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &AuditSection::load);
    }
    m_period->setObjectName(u"auditPeriod"_s);
    m_deed->setObjectName(u"auditDeed"_s);
    m_person->setObjectName(u"auditPerson"_s);
    row->addStretch(1);
    return row;
}

QVariant AuditSection::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const AuditRow &line = m_model->row(source.row());
    switch (source.column()) {
    case AuditModel::When:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(line.at), QLocale::ShortFormat);
    case AuditModel::Who:
        return oneLine(auditPersonWord(line.person));
    case AuditModel::What:
        return auditKindWord(line.entry.kind);
    case AuditModel::About:
        return oneLine(auditAboutWord(line.entry));
    default:
        return oneLine(auditDetailWord(line.entry));
    }
}

AuditQuery AuditSection::query() const
{
    AuditQuery query;
    const int days = m_period->currentData().toInt();
    query.from = days ? desk()->now() - days * dayMs : 0;
    query.deed = m_deed->currentData().toString();
    query.person = m_person->currentData().toString();
    query.limit = mostRows;
    return query;
}

void AuditSection::load()
{
    loadPeople();
    whenAnswered(desk()->audit(query()), this, [this](const Expected<AuditPage> &page) {
        if (page)
            take(*page);
        else
            say(EngineWords::of(page.error()), "error");
    });
}

void AuditSection::loadPeople()
{
    whenAnswered(desk()->people(), this, [this](const Expected<QList<PersonRow>> &people) {
        if (!people)
            return;
        const auto offer = [this](const QString &name) {
            if (m_person->findData(name) < 0)
                m_person->addItem(auditPersonWord(name), name);
        };
        for (const PersonRow &person : *people)
            offer(person.name);
        offer(operatorAtThisMachine());
    });
}

void AuditSection::take(const AuditPage &page)
{
    m_model->setRows(page.rows);
    m_save->setEnabled(!page.rows.isEmpty());
    const QLocale locale;
    if (page.total > page.rows.size())
        //: %1, %2: numbers
        say(tr("The latest %1 of %2; choose a shorter period for the others.")
                .arg(locale.toString(page.rows.size()), locale.toString(page.total)),
            "soft");
    else
        say(tr("%n line(s). They are only ever added, never changed.", nullptr, int(page.total)), "soft");
}

void AuditSection::focusFirst()
{
    m_table->setFocus();
}

QList<QStringList> AuditSection::table() const
{
    QList<QStringList> table(1);
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        table[0].append(m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells.append(m_proxy->index(row, column).data().toString());
        table.append(cells);
    }
    return table;
}

void AuditSection::save()
{
    const QList<QStringList> rows = table();
    whenAnswered(desk()->noteExport(u"audit"_s, int(rows.size()) - 1), this, [this, rows](const Expected<void> &may) {
        const QString sentence = may ? saveCsv(rows, u"second-ring-audit"_s, this) : EngineWords::of(may.error());
        if (!sentence.isEmpty())
            Q_EMIT said(sentence);
    });
}

void AuditSection::say(const QString &sentence, const char *role)
{
    m_sentence->setText(sentence);
    setRole(m_sentence, role);
}

} // namespace ring
