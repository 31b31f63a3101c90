// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/admin/locationsmodel.h"
#include "ui/admin/adminsection.h"

#include <QHash>

namespace ring {

class HoldButton;
class ListAndForm;
class LocationForm;

/// Locations and numbers: who they are, when they are open, where callers book, and whether texts go out.
class LocationsSection : public AdminSection
{
    Q_OBJECT

public:
    explicit LocationsSection(Desk *desk, QWidget *parent = nullptr);

    QString title() const override { return tr("Locations"); }
    void load() override;
    void focusFirst() override;

private:
    void show(int row);
    void showNew();
    void put(const LocationRow &shown);
    void take(const QList<LocationRow> &rows);
    void add();
    void edited();
    void revert();
    void save();
    void saveNew();
    void remove();
    void pause();
    void wordPause();
    QVariant words(const QModelIndex &source, int role) const;
    const LocationRow *current() const;

    LocationsModel *m_model;
    LocationForm *m_form;
    ListAndForm *m_view;
    HoldButton *m_pause;
    HoldButton *m_remove;
    QAction *m_save;
    QAction *m_revert;
    QString m_key;
    QHash<QString, LocationRow> m_drafts; ///< typed but not saved, by key; the new one under `newKey`
};

} // namespace ring
