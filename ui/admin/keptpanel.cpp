// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/keptpanel.h"

#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
constexpr int mostDays = 3650;
}

KeptPanel::KeptPanel(DataDesk *desk, QAction *save, QWidget *parent)
    : DataPanel(tr("How long words are kept"), desk, parent)
    , m_save(save)
    , m_bodies(addDays(u"keepBodies"_s, tr("Words of &texts")))
    , m_transcripts(addDays(u"keepTranscripts"_s, tr("Words of &voicemails")))
    , m_traces(addDays(u"keepTraces"_s, tr("Personal parts of &reasons")))
{
    addText("faint",
            tr("Days, from 7; 0 keeps them for ever. What is older goes once a day; reports count as before."));
    auto *row = new QHBoxLayout;
    row->addWidget(new KeyedButton(save, this));
    row->addStretch(1);
    column()->addLayout(row);
    m_save->setEnabled(false);
}

QSpinBox *KeptPanel::addDays(const QString &name, const QString &label)
{
    auto *days = new QSpinBox(this);
    days->setObjectName(name);
    days->setButtonSymbols(QAbstractSpinBox::NoButtons);
    days->setRange(0, mostDays);
    days->setSpecialValueText(tr("for ever"));
    days->setSuffix(u' ' + tr("days"));
    days->setAccessibleName(QString(label).remove(u'&'));
    days->setAccessibleDescription(tr("Days, from 7; 0 keeps them for ever."));
    auto *title = roleLabel("soft", label, this);
    title->setBuddy(days);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(title, 1);
    row->addWidget(days);
    column()->addLayout(row);
    connect(days, &QSpinBox::valueChanged, this, [this] { m_save->setEnabled(!(typed() == m_saved)); });
    return days;
}

AgeLimits KeptPanel::typed() const
{
    return {m_bodies->value(), m_transcripts->value(), m_traces->value()};
}

void KeptPanel::show(const DataState &state)
{
    const bool typing = !(typed() == m_saved);
    m_saved = state.limits;
    if (typing)
        return m_save->setEnabled(!(typed() == m_saved));
    m_bodies->setValue(m_saved.bodyDays);
    m_transcripts->setValue(m_saved.transcriptDays);
    m_traces->setValue(m_saved.traceDays);
    m_save->setEnabled(false);
}

void KeptPanel::save()
{
    whenAnswered(desk()->saveLimits(typed()), this, [this, limits = typed()](const Expected<void> &done) {
        if (!done)
            return say(EngineWords::of(done.error()), false);
        m_saved = limits;
        m_save->setEnabled(!(typed() == m_saved));
        say(tr("Saved. What is past its age goes within a day."), true);
        Q_EMIT changed();
    });
}

} // namespace ring
