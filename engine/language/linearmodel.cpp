// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/language/linearmodel.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <cmath>
#include <map>

namespace ring {

using namespace Qt::StringLiterals;

namespace {

LinearModel loadShipped(QLatin1String name)
{
    QFile file(u":/language/model-%1.txt"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The language model %s is missing from this program.", name.data());
    return LinearModel::fromText(file.readAll());
}

/// "c=water running said" -> "water running"; "b=smoke coming" -> "“smoke coming”". Empty for what means nothing to a
/// person.
QString inWords(const std::string &feature)
{
    const QString text = QString::fromStdString(feature.substr(feature.find('|') + 1));
    if (text.startsWith("c="_L1)) {
        const auto cut = text.lastIndexOf(u' ');
        const QString scope = text.mid(cut + 1);
        return scope == "said"_L1 ? text.mid(2, cut - 2) : u"%1 (%2)"_s.arg(text.mid(2, cut - 2), scope);
    }
    static const QStringList small = {u"and"_s,  u"the"_s,  u"his"_s,  u"hes"_s,  u"she"_s,  u"her"_s,    u"been"_s,
                                      u"over"_s, u"its"_s,  u"that"_s, u"was"_s,  u"for"_s,  u"una"_s,    u"los"_s,
                                      u"las"_s,  u"que"_s,  u"con"_s,  u"you"_s,  u"are"_s,  u"theres"_s, u"shes"_s,
                                      u"has"_s,  u"have"_s, u"del"_s,  u"esta"_s, u"this"_s, u"with"_s,   u"but"_s,
                                      u"our"_s,  u"here"_s, u"says"_s, u"por"_s};
    if (text.startsWith("w="_L1) && small.contains(text.mid(2)))
        return {};
    if ((text.startsWith("w="_L1) && text.size() > 4) || text.startsWith("b="_L1))
        return u"“%1”"_s.arg(text.mid(2).remove(u'^').remove(u'$').trimmed());
    return {};
}

} // namespace

LinearModel LinearModel::fromText(const QByteArray &text)
{
    LinearModel model;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &name : lines.value(0).split(' '))
        model.m_classes.push_back(name.toStdString());
    const float unit = lines.value(1).toFloat();
    std::size_t size = 64;
    while (size < std::size_t(lines.size()) * 2)
        size *= 2;
    model.m_keys.assign(size, 0);
    model.m_rows.assign(size, 0);
    for (qsizetype i = 2; i < lines.size(); ++i)
        if (const auto tab = lines[i].indexOf('\t'); tab > 0)
            model.add(textHash(std::string_view(lines[i].constData(), std::size_t(tab))), lines[i].mid(tab + 1), unit);
    return model;
}

void LinearModel::add(std::uint64_t key, const QByteArray &numbers, float unit)
{
    std::size_t at = key & (m_keys.size() - 1);
    while (m_keys[at] != 0)
        at = (at + 1) & (m_keys.size() - 1);
    m_keys[at] = key;
    m_rows[at] = std::uint32_t(m_weights.size() / m_classes.size());
    const QList<QByteArray> parts = numbers.split(' ');
    for (std::size_t c = 0; c < m_classes.size(); ++c)
        m_weights.push_back(unit * parts.value(qsizetype(c)).toFloat());
}

const float *LinearModel::weightsOf(std::uint64_t key) const
{
    for (std::size_t at = key & (m_keys.size() - 1); m_keys[at] != 0; at = (at + 1) & (m_keys.size() - 1))
        if (m_keys[at] == key)
            return &m_weights[m_rows[at] * m_classes.size()];
    return nullptr;
}

const Models &shippedModels()
{
    static const Models models{loadShipped("voicemail"_L1), loadShipped("danger"_L1), loadShipped("reply"_L1),
                               loadShipped("optout"_L1)};
    return models;
}

std::vector<double> LinearModel::read(const std::vector<Feature> &features) const
{
    std::vector<double> scores(m_classes.size());
    for (const Feature &feature : features) {
        const float *weights = weightsOf(feature.key);
        for (std::size_t c = 0; weights && c < scores.size(); ++c)
            scores[c] += double(weights[c] * feature.value);
    }
    if (scores.empty())
        return scores;
    const double highest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double &score : scores)
        sum += score = std::exp(score - highest);
    for (double &score : scores)
        score /= sum;
    return scores;
}

QStringList LinearModel::because(const std::vector<Feature> &features, std::size_t ofClass, int most) const
{
    std::map<QString, float> loudness;
    for (const Feature &feature : features) {
        const float *weights = weightsOf(feature.key);
        if (weights && weights[ofClass] > 0)
            if (const QString words = inWords(feature.name); !words.isEmpty())
                loudness[words] += weights[ofClass] * feature.value;
    }
    std::vector<std::pair<float, QString>> order;
    order.reserve(loudness.size());
    for (const auto &[words, loud] : loudness)
        order.emplace_back(-loud, words);
    std::sort(order.begin(), order.end());
    QStringList result;
    for (const auto &[loud, words] : order)
        if (result.size() < most)
            result.append(words);
    return result;
}

} // namespace ring
