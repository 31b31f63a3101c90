// SPDX-License-Identifier: GPL-3.0-or-later
// Fits the language models: multinomial logistic regression with per-feature step sizes. Deterministic: a fixed seed,
// one thread, the order of the items as given. Writes the text form that LinearModel reads.
#pragma once

#include "engine/language/linearmodel.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace ring::bench {

struct Lesson
{
    std::vector<Feature> features;
    int answer = 0;
    float weight = 1;
};

struct Course
{
    std::vector<std::string> classes;
    int epochs = 14;
    float step = 0.1F;
    float shrink = 1e-2F; ///< pull towards zero, per step
    int seenAtLeast = 2;  ///< rarer features teach nothing general
};

class Trainer
{
public:
    Trainer(const std::vector<Lesson> &lessons, const Course &course)
        : m_course(course)
    {
        index(lessons);
    }

    QByteArray fit()
    {
        const std::size_t classes = m_course.classes.size();
        m_weights.assign(m_names.size() * classes, 0);
        std::vector<float> squares(m_weights.size(), 0.05F);
        std::mt19937 random(20240117);
        std::vector<std::size_t> order(m_rows.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (int epoch = 0; epoch < m_course.epochs; ++epoch) {
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random() % i]);
            for (const std::size_t row : order)
                learn(m_rows[row], squares);
        }
        return written();
    }

private:
    struct Row
    {
        std::vector<std::pair<std::size_t, float>> cells;
        int answer;
        float weight;
    };

    void index(const std::vector<Lesson> &lessons)
    {
        std::map<std::string, int> seen;
        for (const Lesson &lesson : lessons) {
            std::set<std::string> names;
            for (const Feature &feature : lesson.features)
                names.insert(feature.name);
            for (const std::string &name : names)
                ++seen[name];
        }
        std::map<std::string, std::size_t> places;
        for (const auto &[name, count] : seen)
            if (count >= m_course.seenAtLeast) {
                places[name] = m_names.size();
                m_names.push_back(name);
            }
        for (const Lesson &lesson : lessons) {
            std::map<std::size_t, float> cells;
            for (const Feature &feature : lesson.features)
                if (const auto place = places.find(feature.name); place != places.end())
                    cells[place->second] += feature.value;
            m_rows.push_back({{cells.begin(), cells.end()}, lesson.answer, lesson.weight});
        }
    }

    void learn(const Row &row, std::vector<float> &squares)
    {
        const std::size_t classes = m_course.classes.size();
        std::vector<float> scores(classes, 0);
        for (const auto &[place, value] : row.cells)
            for (std::size_t c = 0; c < classes; ++c)
                scores[c] += m_weights[place * classes + c] * value;
        const float highest = *std::max_element(scores.begin(), scores.end());
        float sum = 0;
        for (float &score : scores)
            sum += score = std::exp(score - highest);
        for (std::size_t c = 0; c < classes; ++c) {
            const float wrong = row.weight * (scores[c] / sum - (int(c) == row.answer ? 1.0F : 0.0F));
            for (const auto &[place, value] : row.cells) {
                const std::size_t at = place * classes + c;
                const float slope = wrong * value + m_course.shrink * m_weights[at];
                squares[at] += slope * slope;
                m_weights[at] -= m_course.step * slope / std::sqrt(squares[at]);
            }
        }
    }

    QByteArray written() const
    {
        const std::size_t classes = m_course.classes.size();
        float largest = 1e-6F;
        for (const float weight : m_weights)
            largest = std::max(largest, std::abs(weight));
        const float unit = largest / 250;
        QByteArray text;
        for (std::size_t c = 0; c < classes; ++c)
            text += (c == 0 ? "" : " ") + QByteArray::fromStdString(m_course.classes[c]);
        text += '\n' + QByteArray::number(double(unit), 'g', 6) + '\n';
        for (std::size_t place = 0; place < m_names.size(); ++place)
            addLine(text, place, unit);
        return text;
    }

    void addLine(QByteArray &text, std::size_t place, float unit) const
    {
        const std::size_t classes = m_course.classes.size();
        QByteArray numbers;
        int loudest = 0;
        for (std::size_t c = 0; c < classes; ++c) {
            const int number = int(std::lround(m_weights[place * classes + c] / unit));
            loudest = std::max(loudest, std::abs(number));
            numbers += (c == 0 ? "" : " ") + QByteArray::number(number);
        }
        if (loudest >= faint)
            text += QByteArray::fromStdString(m_names[place]) + '\t' + numbers + '\n';
    }

    /// Weights fainter than this, of 250, tip nothing and would fill the file.
    static constexpr int faint = 8;

    Course m_course;
    std::vector<std::string> m_names;
    std::vector<Row> m_rows;
    std::vector<float> m_weights;
};

} // namespace ring::bench
