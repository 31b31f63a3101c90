// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/checklist.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/form.h"
#include "ui/dashboard/look.h"
#include "ui/shell/enginewords.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ring {

CheckList::CheckList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
    setAccessibleName(tr("Checks"));
}

void CheckList::show(const QList<ContentCheck> &checks)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    QList<ContentCheck> sorted = checks;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ContentCheck &a, const ContentCheck &b) { return a.passed < b.passed; });
    for (const ContentCheck &check : std::as_const(sorted)) {
        //: %1: what was looked at, %2: what is wrong and what to do
        const QString line = check.passed ? tr("✓ %1").arg(checkWord(check.id))
                                          : tr("✗ %1: %2").arg(checkWord(check.id), EngineWords::of(check.sentence));
        // One rule may be looked at for many kinds of words; passed, it is one line.
        if (check.passed && m_lines.contains(line))
            continue;
        QLabel *label = roleLabel(check.passed ? "good" : "error", line, this);
        label->setWordWrap(true);
        m_column->addWidget(label);
        m_lines.append(line);
    }
    setAccessibleDescription(m_lines.join(u'\n'));
}

} // namespace ring
