// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/passworddialog.h"

#include "ui/shell/answered.h"
#include "ui/shell/enginewords.h"
#include "ui/shell/labels.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ring {

using namespace Qt::StringLiterals;

PasswordDialog::PasswordDialog(Desk *desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_error(plainLabel({}, "error", true))
    , m_save(new QPushButton(tr("Change the password"), this))
{
    setObjectName(u"passwordDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change my password"));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(px(24), px(20), px(24), px(20));
    box->setSpacing(px(8));
    box->addWidget(plainLabel(tr("At least 10 characters; four words are good."), "soft", true));
    setLayout(box);
    m_old = field(u"oldPassword"_s, tr("The password until now"));
    m_fresh = field(u"freshPassword"_s, tr("The new password"));
    m_again = field(u"againPassword"_s, tr("The new password again"));
    m_error->hide();
    box->addWidget(m_error);
    m_save->setProperty("role", u"primary"_s);
    m_save->setDefault(true);
    box->addWidget(m_save);
    setMinimumWidth(px(360));
    connect(m_save, &QPushButton::clicked, this, &PasswordDialog::save);
    m_old->setFocus();
}

QLineEdit *PasswordDialog::field(const QString &name, const QString &title)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setEchoMode(QLineEdit::Password);
    line->setMaxLength(200);
    line->setPlaceholderText(title);
    line->setAccessibleName(title);
    layout()->addWidget(line);
    return line;
}

void PasswordDialog::complain(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void PasswordDialog::save()
{
    if (m_fresh->text() != m_again->text())
        return complain(tr("The two new passwords differ."));
    m_save->setEnabled(false);
    whenAnswered(m_desk->changePassword(m_old->text(), m_fresh->text()), this, [this](const Expected<void> &done) {
        m_save->setEnabled(true);
        if (!done)
            return complain(EngineWords::of(done.error()));
        Q_EMIT said(tr("Your password is changed."));
        accept();
    });
}

} // namespace ring
