// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/compose/render.h"

#include <QHash>
#include <QRegularExpression>

#include <kainjow/mustache.hpp>
#include <memory>

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace ring {

namespace {

constexpr qsizetype longestBody = 2000;
constexpr qsizetype mostKept = 512;

using Filler = std::shared_ptr<mustache::mustache>;

/// One {{...}} as written, with where it stands.
struct Tag
{
    QChar kind; ///< '#', '^', '/', or a blank for a plain field
    QString name;
    qsizetype at = 0;
};

tl::unexpected<Error> refuse(const QString &key, qsizetype at, const QString &what)
{
    return fail(Error::Code::BadInput, u"Template %1, character %2: %3"_s.arg(key).arg(at + 1).arg(what));
}

Expected<Tag> readTag(const QString &key, QString inner, qsizetype at)
{
    // Behind {{{ and {{& stands a field, never a section.
    const bool raw = inner.startsWith(u'{') || inner.startsWith(u'&');
    if (raw)
        inner.remove(0, 1);
    inner = inner.trimmed();
    if (inner.isEmpty())
        return refuse(key, at, u"there is nothing between the braces; write a field such as {{business}}."_s);
    if (inner.startsWith(u'>') || inner.startsWith(u'='))
        return refuse(key, at, u"partials and other delimiters are not supported; write the words out."_s);
    Tag tag{u' ', inner, at};
    if (!raw && QStringView(u"#^/").contains(inner.front()))
        tag = {inner.front(), inner.mid(1).trimmed(), at};
    if (!templateFieldNames().contains(tag.name))
        return refuse(key, at,
                      u"there is no field called \"%1\"; use one of the listed fields."_s.arg(tag.name.left(40)));
    return tag;
}

Expected<QList<Tag>> readTags(const QString &key, const QString &body)
{
    QList<Tag> tags;
    for (qsizetype at = body.indexOf("{{"_L1); at >= 0;) {
        const bool triple = body.mid(at + 2, 1) == "{"_L1;
        const qsizetype end = body.indexOf(triple ? "}}}"_L1 : "}}"_L1, at);
        if (end < 0)
            return refuse(key, at, u"the field is never closed; end it with }}."_s);
        const auto tag = readTag(key, body.mid(at + 2, end - at - 2), at);
        if (!tag)
            return tl::unexpected(tag.error());
        tags.append(*tag);
        at = body.indexOf("{{"_L1, end + (triple ? 3 : 2));
    }
    return tags;
}

Expected<void> checkNesting(const QString &key, const QList<Tag> &tags)
{
    QList<Tag> open;
    for (const Tag &tag : tags) {
        if (tag.kind == u'#' || tag.kind == u'^')
            open.append(tag);
        if (tag.kind != u'/')
            continue;
        if (open.isEmpty() || open.last().name != tag.name)
            return refuse(key, tag.at, u"{{/%1}} closes a section that is not open here."_s.arg(tag.name));
        open.removeLast();
    }
    if (!open.isEmpty())
        return refuse(key, open.last().at,
                      u"the section {{#%1}} is never closed; add {{/%1}}."_s.arg(open.last().name));
    return {};
}

mustache::data valuesOf(const TemplateFields &fields)
{
    mustache::data values;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        // An empty string would still open its section; a missing value does not.
        if (!field.value().isEmpty())
            values.set(field.key().toStdString(), mustache::data(field.value().toStdString()));
    }
    return values;
}

/// Whether one of `first` is followed by one of `second`.
bool hasPair(QStringView text, QStringView first, QStringView second)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (first.contains(text[at]) && second.contains(text[at + 1]))
            return true;
    }
    return false;
}

/// Most texts have nothing to tidy, and patterns are slow to find that out.
QString tidied(QString text)
{
    static const QRegularExpression blanks(u"[ \\t]+"_s);
    static const QRegularExpression strayBlank(u" +([.,;:!?])(?=\\s|$)"_s);
    static const QRegularExpression lineEdges(u" *\\n *"_s);
    static const QRegularExpression doubled(u"([,;])(?=[.!?])"_s);
    if (text.contains(u'\t') || text.contains("  "_L1))
        text.replace(blanks, u" "_s);
    if (hasPair(text, u" ", u".,;:!?"))
        text.replace(strayBlank, u"\\1"_s);
    if (text.contains(u'\n'))
        text.replace(lineEdges, u"\n"_s);
    if (hasPair(text, u",;", u".!?"))
        text.remove(doubled);
    return text.trimmed();
}

/// Checks and reads a body; the error is checkTemplate's.
Expected<Filler> fillerFor(const QString &key, const QString &body)
{
    RING_TRY(checkTemplate(key, body));
    auto filler = std::make_shared<mustache::mustache>(body.toStdString());
    filler->set_custom_escape([](const std::string &value) { return value; });
    if (filler->is_valid())
        return filler;
    return fail(Error::Code::BadInput, u"Template %1 cannot be read: check its braces and sections."_s.arg(key),
                QString::fromStdString(filler->error_message()));
}

} // namespace

const QSet<QString> &templateFieldNames()
{
    static const QSet<QString> names{u"caller_name"_s,   u"business"_s,         u"location"_s,     u"booking_link"_s,
                                     u"callback_link"_s, u"direct_number"_s,    u"hours"_s,        u"signer"_s,
                                     u"opt_out"_s,       u"callback_promise"_s, u"last_visit"_s,   u"service_area"_s,
                                     u"voicemail"_s,     u"courtesy"_s,         u"operator_text"_s};
    return names;
}

Expected<void> checkTemplate(const QString &key, const QString &body)
{
    if (body.size() > longestBody)
        return refuse(key, longestBody, u"the template is longer than %1 characters; shorten it."_s.arg(longestBody));
    const auto tags = readTags(key, body);
    if (!tags)
        return tl::unexpected(tags.error());
    return checkNesting(key, *tags);
}

Expected<QString> fillTemplate(const QString &key, const QString &body, const TemplateFields &fields)
{
    // Wordings are few and filled again and again; each thread keeps what it has read.
    thread_local QHash<QString, Filler> read;
    if (const auto known = read.constFind(body); known != read.cend())
        return tidied(QString::fromStdString((*known)->render(valuesOf(fields))));
    const auto filler = fillerFor(key, body);
    RING_TRY(filler);
    if (read.size() >= mostKept)
        read.clear();
    read.insert(body, *filler);
    return tidied(QString::fromStdString((*filler)->render(valuesOf(fields))));
}

} // namespace ring
