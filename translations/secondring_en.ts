<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>ring::AuditSection</name>
    <message numerus="yes">
        <source>%n line(s). They are only ever added, never changed.</source>
        <translation>
            <numerusform>%n line. They are only ever added, never changed.</numerusform>
            <numerusform>%n lines. They are only ever added, never changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::BackupsPanel</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::BoardDelegate</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation>
            <numerusform>%n caller</numerusform>
            <numerusform>%n callers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiet location(s)</source>
        <translation>
            <numerusform>%n quiet location</numerusform>
            <numerusform>%n quiet locations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::BoardHead</name>
    <message numerus="yes">
        <source>%n unowned</source>
        <comment>callers nobody has claimed</comment>
        <translation>
            <numerusform>%n unowned</numerusform>
            <numerusform>%n unowned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::BubbleDelegate</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::CardPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::Composer</name>
    <message numerus="yes">
        <source>%1/%2 – %n text(s)</source>
        <translation>
            <numerusform>%1/%2 – %n text</numerusform>
            <numerusform>%1/%2 – %n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::ErasePanel</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer record(s)</source>
        <translation>
            <numerusform>%n customer record</numerusform>
            <numerusform>%n customer records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::EscalationDelegate</name>
    <message numerus="yes">
        <source>Raised %n time(s)</source>
        <translation>
            <numerusform>Raised %n time</numerusform>
            <numerusform>Raised %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::EscalationsPage</name>
    <message numerus="yes">
        <source>&amp;1   Shelve %n for 10 minutes</source>
        <translation>
            <numerusform>&amp;1   Shelve %n for 10 minutes</numerusform>
            <numerusform>&amp;1   Shelve %n for 10 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;2   Shelve %n for 30 minutes</source>
        <translation>
            <numerusform>&amp;2   Shelve %n for 30 minutes</numerusform>
            <numerusform>&amp;2   Shelve %n for 30 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;3   Shelve %n for 1 hour</source>
        <translation>
            <numerusform>&amp;3   Shelve %n for 1 hour</numerusform>
            <numerusform>&amp;3   Shelve %n for 1 hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;0   Take %n from the shelf</source>
        <translation>
            <numerusform>&amp;0   Take %n from the shelf</numerusform>
            <numerusform>&amp;0   Take %n from the shelf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved until %1 at this console; nobody has acknowledged yet.</source>
        <translation>
            <numerusform>%n shelved until %1 at this console; nobody has acknowledged yet.</numerusform>
            <numerusform>%n shelved until %1 at this console; nobody has acknowledged yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken from the shelf.</source>
        <translation>
            <numerusform>%n taken from the shelf.</numerusform>
            <numerusform>%n taken from the shelf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::HeatMap</name>
    <message numerus="yes">
        <source>%Ln missed call(s) on %1 in the hour from %2</source>
        <extracomment>%1: weekday, %2: time of day at which the hour begins</extracomment>
        <translation>
            <numerusform>%Ln missed call on %1 in the hour from %2</numerusform>
            <numerusform>%Ln missed calls on %1 in the hour from %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::HouseRuleWords</name>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::ImportSection</name>
    <message numerus="yes">
        <source>%n row(s). Look whether each column stands for the right thing, then import.</source>
        <translation>
            <numerusform>%n row. Look whether each column stands for the right thing, then import.</numerusform>
            <numerusform>%n rows. Look whether each column stands for the right thing, then import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are new</source>
        <translation>
            <numerusform>%n customer is new</numerusform>
            <numerusform>%n customers are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were known and brought up to date</source>
        <translation>
            <numerusform>%n was known and brought up to date</numerusform>
            <numerusform>%n were known and brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) below say what was left out.</source>
        <translation>
            <numerusform>%n remark below says what was left out.</numerusform>
            <numerusform>%n remarks below say what was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::InboxPage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::LeadActions</name>
    <message numerus="yes">
        <source>%n caller(s)</source>
        <translation>
            <numerusform>%n caller</numerusform>
            <numerusform>%n callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::LeadList</name>
    <message numerus="yes">
        <source>%n new</source>
        <comment>rows that arrived out of sight</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::LocationsSection</name>
    <message numerus="yes">
        <source>%1 is added with %n line(s); its missed calls are answered from now on.</source>
        <extracomment>%1: name of a location</extracomment>
        <translation>
            <numerusform>%1 is added with %n line; its missed calls are answered from now on.</numerusform>
            <numerusform>%1 is added with %n lines; its missed calls are answered from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Texts will go out again from %n line(s) of %1.</source>
        <translation>
            <numerusform>Texts will go out again from %n line of %1.</numerusform>
            <numerusform>Texts will go out again from %n lines of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No text will go out from %n line(s) of %1; missed calls still come to the board.</source>
        <translation>
            <numerusform>No text will go out from %n line of %1; missed calls still come to the board.</numerusform>
            <numerusform>No text will go out from %n lines of %1; missed calls still come to the board.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::MainWindow</name>
    <message numerus="yes">
        <source>%n caller(s) given back.</source>
        <translation>
            <numerusform>%n caller given back.</numerusform>
            <numerusform>%n callers given back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::NavButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::Notifier</name>
    <message numerus="yes">
        <source>Second Ring: %n caller(s) waiting</source>
        <translation>
            <numerusform>Second Ring: %n caller waiting</numerusform>
            <numerusform>Second Ring: %n callers waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::PeopleSection</name>
    <message numerus="yes">
        <source>%n location(s)</source>
        <translation>
            <numerusform>%n location</numerusform>
            <numerusform>%n locations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::Ranking</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::RowWords</name>
    <message numerus="yes">
        <source>Texted %n time(s), first after %1</source>
        <translation>
            <numerusform>Texted once, after %1</numerusform>
            <numerusform>Texted %n times, first after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>called %n time(s)</source>
        <translation>
            <numerusform>called once</numerusform>
            <numerusform>called %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::SaveCsv</name>
    <message numerus="yes">
        <source>%n row(s) saved to %1.</source>
        <extracomment>%n: rows without the headings, %1: a file</extracomment>
        <translation>
            <numerusform>%n row saved to %1.</numerusform>
            <numerusform>%n rows saved to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::Sentence</name>
    <message numerus="yes">
        <source>You missed %Ln call(s) this week</source>
        <translation>
            <numerusform>You missed %Ln call this week</numerusform>
            <numerusform>You missed %Ln calls this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) last week</source>
        <translation>
            <numerusform>You missed %Ln call last week</numerusform>
            <numerusform>You missed %Ln calls last week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) in the last 4 weeks</source>
        <translation>
            <numerusform>You missed %Ln call in the last 4 weeks</numerusform>
            <numerusform>You missed %Ln calls in the last 4 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) in the last 8 weeks</source>
        <translation>
            <numerusform>You missed %Ln call in the last 8 weeks</numerusform>
            <numerusform>You missed %Ln calls in the last 8 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) in the last 52 weeks</source>
        <translation>
            <numerusform>You missed %Ln call in the last 52 weeks</numerusform>
            <numerusform>You missed %Ln calls in the last 52 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You missed %Ln call(s) from %1</source>
        <extracomment>%1: two dates, &quot;Nov 2 – Nov 8&quot;</extracomment>
        <translation>
            <numerusform>You missed %Ln call from %1</numerusform>
            <numerusform>You missed %Ln calls from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) went unanswered for more than 24 hours (%1).</source>
        <extracomment>%1: percentage</extracomment>
        <translation>
            <numerusform>%Ln call went unanswered for more than 24 hours (%1).</numerusform>
            <numerusform>%Ln calls went unanswered for more than 24 hours (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replied</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%Ln replied</numerusform>
            <numerusform>%Ln replied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booked</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%Ln booked</numerusform>
            <numerusform>%Ln booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::SetupFileDialog</name>
    <message numerus="yes">
        <source>%n mistake(s): nothing can be applied before the file is mended.</source>
        <translation>
            <numerusform>%n mistake: nothing can be applied before the file is mended.</numerusform>
            <numerusform>%n mistakes: nothing can be applied before the file is mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The setup file is applied: %n location(s).</source>
        <translation>
            <numerusform>The setup file is applied: %n location.</numerusform>
            <numerusform>The setup file is applied: %n locations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The setup file is applied. %n customer row(s) were left out:</source>
        <translation>
            <numerusform>The setup file is applied. %n customer row was left out:</numerusform>
            <numerusform>The setup file is applied. %n customer rows were left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::StatusLine</name>
    <message numerus="yes">
        <source>%1, %n text(s) waiting, oldest poll %2</source>
        <translation>
            <numerusform>%1, %n text waiting, oldest poll %2</numerusform>
            <numerusform>%1, %n texts waiting, oldest poll %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) waiting</source>
        <translation>
            <numerusform>%n text waiting</numerusform>
            <numerusform>%n texts waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::TemplatesSection</name>
    <message numerus="yes">
        <source>This text cannot be published: %n check(s) fail.</source>
        <translation>
            <numerusform>This text cannot be published: %n check fails.</numerusform>
            <numerusform>This text cannot be published: %n checks fail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::TextPreview</name>
    <message numerus="yes">
        <source>%1 of %2 characters, %n text(s)</source>
        <extracomment>%1, %2: numbers of characters</extracomment>
        <translation>
            <numerusform>%1 of %2 characters, %n text</numerusform>
            <numerusform>%1 of %2 characters, %n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::TimeWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ring::WhyDialog</name>
    <message numerus="yes">
        <source>%n text(s) long</source>
        <translation>
            <numerusform>%n text long</numerusform>
            <numerusform>%n texts long</numerusform>
        </translation>
    </message>
</context>
</TS>
