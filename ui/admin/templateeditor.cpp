// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/templateeditor.h"

#include "ui/admin/adminwords.h"
#include "ui/admin/checklist.h"
#include "ui/admin/form.h"
#include "ui/admin/textpreview.h"
#include "ui/dashboard/look.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace ring {

namespace {
constexpr int typingPauseMs = 200;
}

TemplateEditor::TemplateEditor(QWidget *parent)
    : QWidget(parent)
    , m_title(roleLabel("heading"))
    , m_about(roleLabel("faint"))
    , m_body(new QPlainTextEdit(this))
    , m_fields(roleLabel("faint"))
    , m_location(new QComboBox(this))
    , m_preview(new TextPreview(this))
    , m_checks(new CheckList(this))
{
    m_body->setObjectName(u"body"_s);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(fontMetrics().height() * 6);
    m_body->setMaximumHeight(fontMetrics().height() * 9);
    m_location->setObjectName(u"previewLocation"_s);
    m_location->setAccessibleName(tr("Location of the preview"));
    m_fields->setWordWrap(true);
    m_about->setWordWrap(true);
    m_title->setWordWrap(true);
    m_fields->setText(
        tr("Fields: {{caller_name}} {{business}} {{location}} {{booking_link}} {{callback_link}} {{direct_number}} "
           "{{hours}} {{signer}}. A part between {{#field}} and {{/field}} is left out when the field is empty."));
    auto *bodyLabel = new QLabel(tr("&Text"), this);
    bodyLabel->setBuddy(m_body);
    m_body->setAccessibleName(tr("Text"));
    auto *previewLabel = new QLabel(tr("How it reads &at"), this);
    previewLabel->setBuddy(m_location);
    auto *where = new QHBoxLayout;
    where->setSpacing(space::s);
    where->addWidget(previewLabel);
    where->addWidget(m_location, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(m_about);
    column->addWidget(bodyLabel);
    column->addWidget(m_body);
    column->addWidget(m_fields);
    column->addSpacing(space::s);
    column->addLayout(where);
    column->addWidget(m_preview);
    column->addWidget(m_checks);
    column->addStretch(1);
    setFocusProxy(m_body);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TemplateEditor::wantsPreview);
    connect(m_location, &QComboBox::currentIndexChanged, this, &TemplateEditor::wantsPreview);
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        if (m_showing)
            return;
        Q_EMIT edited();
        m_pause.start();
    });
}

void TemplateEditor::setLocations(const QList<LocationRow> &locations)
{
    const QString before = location();
    const QSignalBlocker quiet(m_location);
    m_location->clear();
    for (const LocationRow &row : locations)
        //: %1: business, %2: location
        m_location->addItem(tr("%1, %2").arg(row.business, row.name), row.key);
    m_location->setCurrentIndex(qMax(0, m_location->findData(before)));
}

QString TemplateEditor::about(const TemplateRow &row) const
{
    const QString version = tr("Version %1").arg(row.current.version);
    if (row.shipped || row.author.isEmpty())
        return tr("%1, as delivered.").arg(version);
    const QString day =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.publishedAt).date(), QLocale::ShortFormat);
    //: %1: "Version 3", %2: a person, %3: a date
    return tr("%1, published by %2 on %3.").arg(version, row.author, day);
}

void TemplateEditor::show(const TemplateRow &row, const QString &body)
{
    m_showing = true;
    m_row = row;
    const Template &wording = row.current;
    const QStringList selectors{familyWord(wording.family), touchWord(wording.touch), classWord(wording.callerClass),
                                openWord(wording.open), languageWord(wording.language)};
    m_title->setText(wording.key.isEmpty() ? QString() : selectors.join(u" · "_s));
    m_about->setText(wording.key.isEmpty() ? QString() : about(row));
    if (!wording.location.isEmpty() && m_location->findData(wording.location) >= 0) {
        const QSignalBlocker quiet(m_location);
        m_location->setCurrentIndex(m_location->findData(wording.location));
    }
    m_body->setPlainText(body);
    m_preview->show({});
    m_checks->show({});
    m_showing = false;
    Q_EMIT wantsPreview();
}

Template TemplateEditor::draft() const
{
    Template draft = m_row.current;
    draft.body = m_body->toPlainText();
    return draft;
}

QString TemplateEditor::location() const
{
    return m_location->currentData().toString();
}

bool TemplateEditor::changed() const
{
    return m_body->toPlainText() != m_row.current.body;
}

void TemplateEditor::setPreview(const TemplatePreview &preview)
{
    m_preview->show(preview.text);
    m_checks->show(preview.checks);
}

void TemplateEditor::setProblem(const QString &sentence)
{
    m_preview->show({});
    m_checks->show({{u"template"_s, false, sentence}});
}

const QStringList TemplateEditor::lines() const
{
    return m_checks->lines();
}

QString TemplateEditor::meter() const
{
    return m_preview->meter();
}

} // namespace ring
