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
    for (qsizetype i = 2; i < lines.size(); ++i) {
        const auto tab = lines[i].indexOf('\t');
        if (tab < 0)
            continue;
        Weights &weights = model.m_weights[textHash(std::string_view(lines[i].constData(), std::size_t(tab)))];
        const QList<QByteArray> numbers = lines[i].mid(tab + 1).split(' ');
        for (std::size_t c = 0; c < model.m_classes.size(); ++c)
            weights[c] = unit * numbers.value(qsizetype(c)).toFloat();
    }
    return model;
}

const Models &shippedModels()
{
    static const Models models{loadShipped("voicemail"_L1), loadShipped("danger"_L1), loadShipped("reply"_L1)};
    return models;
}

std::vector<double> LinearModel::read(const std::vector<Feature> &features) const
{
    std::vector<double> scores(m_classes.size());
    for (const Feature &feature : features) {
        const auto known = m_weights.find(textHash(feature.name));
        if (known == m_weights.end())
            continue;
        for (std::size_t c = 0; c < scores.size(); ++c)
            scores[c] += double(known->second[c] * feature.value);
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
        const auto known = m_weights.find(textHash(feature.name));
        if (known != m_weights.end() && known->second[ofClass] > 0)
            if (const QString words = inWords(feature.name); !words.isEmpty())
                loudness[words] += known->second[ofClass] * feature.value;
    }
    std::vector<std::pair<float, QString>> order;
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
