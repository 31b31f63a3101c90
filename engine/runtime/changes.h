// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ring {

/// Tells everybody in this process that something was committed; the bits are those of `Touched`. Lives on the main
/// thread; `tell` may be called from any.
class Changes : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void tell(int touched) { Q_EMIT changed(touched); }

Q_SIGNALS:
    void changed(int touched);
};

} // namespace ring
