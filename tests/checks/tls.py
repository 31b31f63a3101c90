# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody talks past a certificate: TLS errors are never ignored, and peers of our own requests are always verified."""

import re

from tree import Lines, without_comments

# A receiver asks its callers for no certificate; they prove themselves by signatures.
FREE = {"engine/receive/serveridentity.cpp": {"VerifyNone"}}
FORBIDDEN = re.compile(r"\b(ignoreSslErrors|sslErrors|VerifyNone|QueryPeer|AutoVerifyPeer|setPeerVerifyName|TlsV1_0|TlsV1_1|"
                       r"TlsV1SslV3|AnyProtocol|setStrictTransportSecurityEnabled\(false\))")


def check(tree, options):
    problems = []
    for path, text in tree.sources("engine", "models", "ui", "app"):
        lines = Lines(text)
        for match in FORBIDDEN.finditer(without_comments(text)):
            if match[1] not in FREE.get(path, ()):
                problems.append(f"{path}:{lines.of(match.start())}: weakens TLS by {match[1]}")
    return problems


BAD = [
    {"engine/net/x.cpp": "reply->ignoreSslErrors();\n"},
    {"app/x.cpp": "configuration.setPeerVerifyMode(QSslSocket::VerifyNone);\n"},
    {"engine/receive/x.cpp": "configuration.setPeerVerifyMode(QSslSocket::VerifyNone);\n"},
    {"ui/x.cpp": "configuration.setProtocol(QSsl::TlsV1_0);\n"},
]
GOOD = [
    {"engine/receive/serveridentity.cpp": "configuration.setPeerVerifyMode(QSslSocket::VerifyNone);\n"},
    {"engine/net/x.cpp": "// never ignoreSslErrors() here\nconfiguration.setProtocol(QSsl::TlsV1_2OrLater);\n"},
]
