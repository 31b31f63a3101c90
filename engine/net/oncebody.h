// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace ring {

/// The body of a write, readable once.
///
/// QNetworkAccessManager silently repeats a request, POST included, up to three times when the connection ends before
/// an answer. It can only do so when the body can be rewound; this one cannot, so a write leaves the machine once or
/// fails.
class OnceBody : public QIODevice
{
public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 wanted) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_place = 0;
};

} // namespace ring
