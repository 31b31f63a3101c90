// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/setupfiledialog.h"

#include "ui/dashboard/keyed.h"
#include "ui/dashboard/look.h"
#include "ui/dashboard/roles.h"
#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ring {

SetupFileDialog::SetupFileDialog(Desk *desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_path(new QLineEdit(this))
    , m_counts(roleLabel("", {}, this))
    , m_sentence(roleLabel("soft", {}, this))
    , m_remarks(new QListWidget(this))
    , m_choose(new QAction(tr("Choose…"), this))
    , m_apply(new QAction(tr("Apply"), this))
    , m_close(new QAction(tr("Close"), this))
{
    setObjectName(u"setupFileDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open a setup file"));
    m_choose->setShortcut(QKeySequence::Open);
    m_apply->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_close->setShortcut(QKeySequence(Qt::Key_Escape));
    addActions({m_choose, m_apply, m_close});
    connect(m_choose, &QAction::triggered, this, &SetupFileDialog::choose);
    connect(m_apply, &QAction::triggered, this, &SetupFileDialog::apply);
    connect(m_close, &QAction::triggered, this, &QDialog::close);
    connect(m_path, &QLineEdit::returnPressed, this, [this] { inspect(m_path->text().trimmed()); });
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_apply->setEnabled(false); });
    build();
    m_apply->setEnabled(false);
    say(tr("A setup file holds locations, lines, connections and wording in one document. Nothing is changed before "
           "you "
           "apply it."),
        "soft");
    resize(fontMetrics().height() * 40, fontMetrics().height() * 24);
}

void SetupFileDialog::build()
{
    auto *label = new QLabel(tr("&File"), this);
    label->setBuddy(m_path);
    m_path->setObjectName(u"setupFile"_s);
    m_path->setAccessibleName(tr("File"));
    m_path->setPlaceholderText(tr("Path of a setup file; Enter reads it"));
    m_counts->setObjectName(u"setupCounts"_s);
    m_counts->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"setupSentence"_s);
    m_remarks->setObjectName(u"setupRemarks"_s);
    m_remarks->setAccessibleName(tr("What is wrong in the file"));
    m_remarks->setWordWrap(true);
    m_remarks->hide();
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_path, 1);
    top->addWidget(new KeyedButton(m_choose, this));
    auto *foot = new QHBoxLayout;
    auto *apply = new KeyedButton(m_apply, this);
    apply->setProperty("role", u"primary"_s);
    foot->addStretch(1);
    foot->addWidget(new KeyedButton(m_close, this));
    foot->addWidget(apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::m);
    column->setSpacing(space::s);
    column->addLayout(top);
    column->addWidget(m_sentence);
    column->addWidget(m_counts);
    column->addWidget(m_remarks, 1);
    column->addStretch(0);
    column->addLayout(foot);
}

void SetupFileDialog::say(const QString &sentence, const char *role)
{
    m_sentence->setText(sentence);
    setRole(m_sentence, role);
}

void SetupFileDialog::choose()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Choose a setup file"), {}, tr("Setup files (*.json);;All files (*)"));
    if (!path.isEmpty())
        inspect(path);
}

void SetupFileDialog::inspect(const QString &path)
{
    m_path->setText(path);
    m_apply->setEnabled(false);
    m_remarks->hide();
    m_counts->clear();
    if (path.isEmpty())
        return say(tr("Write the path of a file, or choose one."), "error");
    whenAnswered(m_desk->inspectSetup(path), this, [this, path](const Expected<SetupPreview> &preview) {
        m_inspected = path;
        if (preview)
            show(*preview);
        else
            say(EngineWords::of(preview.error()), "error");
    });
}

void SetupFileDialog::show(const SetupPreview &preview)
{
    const int wrong = int(preview.problems.size());
    m_remarks->clear();
    for (const QString &problem : preview.problems)
        m_remarks->addItem(EngineWords::of(problem));
    m_remarks->setVisible(wrong > 0);
    m_apply->setEnabled(wrong == 0);
    if (wrong > 0)
        return say(tr("%n mistake(s): nothing can be applied before the file is mended.", nullptr, wrong), "error");
    //: a line each: how many of a thing the file holds, and how many of them are new here
    const auto line = [](const QString &what, const SetupPreview::Count &count) {
        return tr("%1: %2, of them new: %3").arg(what).arg(count.all).arg(count.added);
    };
    QStringList lines{line(tr("Locations"), preview.locations), line(tr("Lines"), preview.lines),
                      line(tr("Connections"), preview.connections)};
    if (preview.templates > 0)
        lines << tr("Templates: %1").arg(preview.templates);
    if (preview.contacts > 0)
        lines << tr("Customers: %1").arg(preview.contacts);
    m_counts->setText(lines.join(u'\n'));
    say(tr("The file is in order. What is here already is brought up to date; what it does not name stays."), "good");
}

void SetupFileDialog::apply()
{
    m_apply->setEnabled(false);
    whenAnswered(m_desk->applySetup(m_inspected), this, [this](const Expected<SetupPreview> &done) {
        if (!done)
            return say(EngineWords::of(done.error()), "error");
        if (!done->problems.isEmpty())
            return show(*done);
        Q_EMIT applied(tr("The setup file is applied: %n location(s).", nullptr, done->locations.all));
        if (done->doubts.isEmpty()) {
            close();
            return;
        }
        say(tr("The setup file is applied. %n customer row(s) were left out:", nullptr, int(done->doubts.size())),
            "good");
        m_remarks->clear();
        for (const QString &doubt : done->doubts)
            m_remarks->addItem(EngineWords::of(doubt));
        m_remarks->show();
    });
}

} // namespace ring
