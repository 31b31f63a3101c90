// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/textchecker.h"

namespace ring::test {
using namespace Qt::StringLiterals;

namespace {

// The texts are compared in lower case without accents.

const QHash<QString, QString> &phraseWords()
{
    static const QHash<QString, QString> words{
        {u"promotion"_s,
         u"\\b(discounts?|coupons?|promos?|promotions?|specials|bogo|rebates?|giveaway|free "
         u"(estimate|quote|consult\\w*|"
         "inspection|trial|gift|exam)|\\d+ ?(%|percent) off|\\$ ?\\d+ off|half (off|price)|(special|exclusive|great) "
         "(offer|deal|price)s?|on sale|save (\\$|big|up to|money)|financing|refer a friend|(leave|write) (us )?a "
         "review|review us|we miss "
         "you|membership|upgrade|descuentos?|ofertas?|promocion(es)?|cupon(es)?|rebajas?|gratis|"
         "ahorr[ea]|aproveche|precio especial|resena)\\b"_s},
        {u"price"_s,
         u"(\\$ ?\\d|\\b\\d+ ?(dollars|dolares|usd)\\b|\\b(prices?|precios?|cheap|barato|starting at)\\b)"_s},
        {u"urgency"_s, u"\\b(hurry|act (now|fast)|last chance|limited time|don'?t (wait|miss)|expires?|today only|"
                       "apurese|ultima oportunidad|tiempo limitado|solo hoy)\\b"_s},
        {u"prize"_s, u"\\b(you('ve| have)? won|winners?|prizes?|sweepstakes|raffle|congratulations|premios?|ganador|"
                     "sorteo|rifa)\\b"_s},
        {u"pretend_human"_s, u"\\b(not a (bot|robot)|real person|i('m| am) (driving|with a|on the other)|i personally|"
                             "i typed|all (lines|agents|representatives) (are )?busy|no soy un robot)\\b"_s},
        {u"persuasion"_s,
         u"\\b(are you sure|sorry to see you go|reconsider|change your mind|before you go|esta seguro)\\b"_s},
        {u"shaft"_s,
         u"\\b(sex\\w*|cannabis|cbd|marijuana|vap(e|ing)|tobacco|beer|liquor|whiskey|guns?|firearms?|casino|"
         "gambling|payday loan)\\b"_s},
        {u"debt"_s, u"\\b(debts?|past due|collections?|overdue|you owe|deuda|adeuda)\\b"_s},
        {u"medical"_s,
         u"\\b(tooth\\w*|teeth|cleanings?|botox|surger\\w+|prescriptions?|symptoms?|diagnos\\w+|therap\\w+|"
         "treatments?|medications?|pain|cancer|pregnan\\w+|infection|dientes?|muela|dolor|receta|cirugia|"
         "tratamientos?|embaraz\\w+)\\b"_s},
        {u"public_shortener"_s, u"\\b(bit\\.ly|tinyurl\\.com|goo\\.gl|t\\.co|is\\.gd|ow\\.ly|rb\\.gy|cutt\\.ly)/"_s},
        {u"euphemism"_s, u"\\b(courtesy (call|text)|just a survey)\\b"_s},
    };
    return words;
}

const QHash<QString, QString> &topicWords()
{
    static const QHash<QString, QString> words{
        {u"treatment"_s,
         u"\\b(treatments?|cleanings?|botox|fillers?|implants?|root canal|surger\\w+|therap(y|ies)|detox|"
         "tratamientos?|limpieza dental|cirugias?)\\b"_s},
        {u"condition"_s, u"\\b(tooth\\w*|teeth|pain|symptoms?|diagnos\\w+|sick(ness)?|disease|pregnan\\w+|addict\\w+|"
                         "depress\\w+|anxiety|injur\\w+|dolor|enferm\\w+|muela|embaraz\\w+|adiccion)\\b"_s},
        {u"visit_type"_s, u"\\b(check ?ups?|exams?|consultations?|screenings?|intake|session|chequeo|consulta)\\b"_s},
        {u"specialty"_s, u"\\b(dentist\\w*|orthodont\\w+|counsel\\w+|psych\\w+|therapists?|rehab\\w*|oncolog\\w+|"
                         "fertility|consejer\\w+|terapeuta)\\b"_s},
        {u"result"_s, u"\\b(results?|labs?|x-?rays?|biopsy|mri|resultados?|laboratorio)\\b"_s},
        {u"medication"_s,
         u"\\b(medications?|medicines?|prescriptions?|refills?|pills?|dose|medicamentos?|recetas?)\\b"_s},
        {u"insurance"_s, u"\\b(insur\\w+|copay|deductible|medicaid|medicare|aseguranza|seguro medico)\\b"_s},
        {u"balance"_s, u"\\b(balance|invoice|billing|amount due|saldo|factura)\\b"_s},
        {u"patient_status"_s,
         u"\\b(patients?|your (chart|file|records?|last visit)|welcome back|pacientes?|su expediente|"
         "su ultima visita)\\b"_s},
        {u"appointment"_s, u"\\b(appointments?|appt|resched\\w+|your visit|citas?|reprogramar)\\b"_s},
        {u"voicemail_words"_s,
         u"\\b(you (said|mentioned|told us|described)|in your voicemail you|usted (dijo|menciono)|"
         "nos conto)\\b"_s},
        {u"transcript"_s, u"\\b(transcri(pt|be|pcion)\\w*)\\b"_s},
        {u"recording"_s, u"\\b(recordings?|recorded|grabacion\\w*|grabad[oa])\\b"_s},
        {u"program"_s, u"\\b(recovery|treatment|outpatient) program\\b|\\bprograma de\\b"_s},
        {u"intake"_s, u"\\b(intakes?|admissions)\\b"_s},
        {u"case_facts"_s, u"\\b(your (case|matter|claim|lawsuit)|divorce|custody|arrest(ed)?|lawsuit|opposing|accident|"
                          "dui|su (caso|demanda)|divorcio|custodia)\\b"_s},
    };
    return words;
}

} // namespace

QString givesAway(const QString &classOrTopic)
{
    const QString phrase = phraseWords().value(classOrTopic);
    return phrase.isEmpty() ? topicWords().value(classOrTopic) : phrase;
}

} // namespace ring::test
