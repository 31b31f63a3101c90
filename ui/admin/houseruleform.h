// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/desk/houserule.h"
#include "ui/admin/form.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace ring {

/// A rule of the house as fields, with the sentence of what it does below them. Knows nothing of a desk.
class HouseRuleForm : public Form
{
    Q_OBJECT

public:
    explicit HouseRuleForm(QWidget *parent = nullptr);

    /// The place and kind of a rule that exists stay as they are: a version is a version of the same rule.
    void show(const HouseRule &rule);
    HouseRule rule() const;
    /// Complains where something is missing or cannot be; true when nothing does.
    bool check();

Q_SIGNALS:
    void edited();

private:
    void addGeneral();
    void addEffects();
    QWidget *hoursPage();
    QWidget *daysPage();
    QWidget *capPage();
    QWidget *sentencePage();
    QWidget *wordsPage();
    QLineEdit *line(const QString &name, QWidget *parent);
    void showParams(const QJsonObject &params);
    QJsonObject params() const;
    void checkEffect();
    void changed();

    bool m_showing = false;
    HouseRule m_shown;
    QComboBox *m_effect;
    QComboBox *m_scope;
    QComboBox *m_place;
    QComboBox *m_vertical;
    QStackedWidget *m_pages;
    QLineEdit *m_opens = nullptr;
    QLineEdit *m_closes = nullptr;
    QList<QCheckBox *> m_days;
    QCheckBox *m_holidays = nullptr;
    QSpinBox *m_texts = nullptr;
    QSpinBox *m_hours = nullptr;
    QLineEdit *m_english = nullptr;
    QLineEdit *m_spanish = nullptr;
    QList<QCheckBox *> m_words;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_note;
    QLabel *m_preview;
};

} // namespace ring
