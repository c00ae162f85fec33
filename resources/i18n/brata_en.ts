<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>RecordPaperDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportOptions</name>
    <message numerus="yes">
        <source>%n record(s) not yet approved</source>
        <translation>
            <numerusform>%n record not yet approved</numerusform>
            <numerusform>%n records not yet approved</numerusform>
        </translation>
    </message>
</context>
</TS>
