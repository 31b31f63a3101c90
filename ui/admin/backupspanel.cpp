// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/backupspanel.h"

#include "ui/admin/holdbutton.h"
#include "ui/dashboard/calmtable.h"
#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/dashboard/wordsproxy.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/timewords.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

namespace {

QString sizeWords(qint64 bytes)
{
    return bytes < 0 ? QString() : QLocale().formattedDataSize(bytes, 1);
}

} // namespace

BackupsPanel::BackupsPanel(DataDesk *desk, QAction *backUp, QWidget *parent)
    : DataPanel(tr("Where the data is"), desk, parent)
    , m_model(new BackupsModel(this))
    , m_proxy(new WordsProxy(this))
    , m_table(new CalmTable(this))
    , m_place(addText("soft"))
    , m_loss(nullptr)
    , m_make(new KeyedButton(backUp, this))
    , m_restore(new HoldButton(this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsPanel::showLoss);
    connect(m_restore, &HoldButton::held, this, &BackupsPanel::restore);
    setLoss({}, false);
}

void BackupsPanel::build()
{
    m_place->setObjectName(u"dataPlace"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->setHeaders({tr("Made"), tr("Age"), tr("Size")});
    m_proxy->setWords([this](const QModelIndex &source, int role) { return words(source, role); });
    m_table->setObjectName(u"backupList"_s);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Backups"));
    m_table->setWidths({11, 6, 6});
    m_table->setEmptyText(tr("There is no backup yet. One is made every hour; Ctrl+B makes one now."));
    column()->addWidget(m_table, 1);
    m_loss = addText("soft");
    m_loss->setObjectName(u"backupLoss"_s);
    m_restore->setObjectName(u"restoreBackup"_s);
    m_restore->setProperty("role", u"danger"_s);
    m_restore->setText(tr("Hold to go back to it"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_make);
    row->addStretch(1);
    row->addWidget(m_restore);
    column()->addLayout(row);
    // Takes the room of the list where there is none.
    column()->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding));
}

QVariant BackupsPanel::words(const QModelIndex &source, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const BackupRow &backup = m_model->row(source.row());
    switch (source.column()) {
    case BackupsModel::When:
        return role == Qt::DisplayRole ? TimeWords::moment(backup.at, m_state.wallClock) : TimeWords::full(backup.at);
    case BackupsModel::Age:
        return TimeWords::span(qMax(Millis(0), m_state.wallClock - backup.at));
    default:
        return sizeWords(backup.bytes);
    }
}

void BackupsPanel::show(const DataState &state)
{
    m_state = state;
    //: %1: path of a file, %2: its size
    const QString file = tr("SQLite file %1, %2").arg(state.place, sizeWords(state.bytes));
    //: %1: host, port and name of a database, %2: its size
    const QString server = tr("PostgreSQL at %1, %2").arg(state.place, sizeWords(state.bytes));
    m_place->setText(state.server ? server : file);
    m_table->setVisible(!state.server);
    m_make->setVisible(!state.server);
    m_restore->setVisible(!state.server);
    m_model->setNow(state.wallClock);
    m_model->setRows(state.backups);
    if (state.server)
        return setLoss(tr("Backups of a PostgreSQL server are made by the server itself (pg_dump, pg_restore); ask who "
                          "looks after it."),
                       false);
    if (!m_table->currentIndex().isValid() && !state.backups.isEmpty())
        m_table->selectRow(0);
    else
        showLoss();
}

QString BackupsPanel::chosen() const
{
    const QModelIndex current = m_proxy->mapToSource(m_table->currentIndex());
    return current.isValid() && current.row() < m_model->rowCount() ? m_model->row(current.row()).name : QString();
}

void BackupsPanel::showLoss()
{
    const QString backup = chosen();
    if (backup.isEmpty())
        return setLoss({}, false);
    if (!m_state.whyNoRestore.isEmpty())
        return setLoss(EngineWords::of(m_state.whyNoRestore), false);
    whenAnswered(desk()->doneSince(backup), this, [this, backup](const Expected<DoneSince> &since) {
        if (backup != chosen())
            return;
        if (!since)
            return setLoss(EngineWords::of(since.error()), false);
        //: %1: day and time
        const QString sentence = tr("Going back to %1: what people did since then is gone (%2). The console ends and "
                                    "comes up again by itself. Calls and replies since then (%3) are read again from "
                                    "the phone system; those callers wait for a call back and are not texted. What is "
                                    "replaced stays beside the data for seven days.");
        setLoss(
            sentence.arg(TimeWords::full(since->at), tr("%n thing(s)", nullptr, since->deeds),
                         tr("%n call(s)", nullptr, since->calls) + u", "_s + tr("%n text(s)", nullptr, since->texts)),
            true);
    });
}

void BackupsPanel::setLoss(const QString &sentence, bool mayRestore)
{
    m_loss->setText(sentence);
    m_loss->setVisible(!sentence.isEmpty());
    m_restore->setEnabled(mayRestore && !m_restoring);
    m_restore->setAccessibleDescription(sentence);
}

void BackupsPanel::backUp()
{
    if (m_state.server || !m_make->isEnabled())
        return;
    m_make->setEnabled(false);
    whenAnswered(desk()->backUp(), this, [this](const Expected<BackupRow> &made) {
        m_make->setEnabled(true);
        if (!made)
            return say(EngineWords::of(made.error()), false);
        //: %1: day and time, %2: a size
        say(tr("The backup of %1 is made (%2).").arg(TimeWords::full(made->at), sizeWords(made->bytes)), true);
        Q_EMIT changed();
    });
}

void BackupsPanel::restore()
{
    m_restoring = true;
    m_restore->setEnabled(false);
    whenAnswered(desk()->restore(chosen()), this, [this](const Expected<void> &asked) {
        m_restoring = false;
        if (asked)
            return say(tr("The backup is put in place. The console comes up again in a moment."), true);
        say(EngineWords::of(asked.error()), false);
        showLoss();
    });
}

bool BackupsPanel::takeFocus()
{
    if (!m_table->isVisibleTo(this))
        return false;
    m_table->setFocus();
    return true;
}

} // namespace ring
