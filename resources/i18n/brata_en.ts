<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AttachmentRow</name>
    <message numerus="yes">
        <source>%Ln original(s) still on the way</source>
        <translation>
            <numerusform>%Ln original still on the way</numerusform>
            <numerusform>%Ln originals still on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentsField</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoRecords</name>
    <message numerus="yes">
        <source>%Ln active filter(s)</source>
        <translation>
            <numerusform>%Ln active filter</numerusform>
            <numerusform>%Ln active filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordDetail</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>VulnerabilityPage</name>
    <message numerus="yes">
        <source>%Ln location(s)</source>
        <translation>
            <numerusform>%Ln location</numerusform>
            <numerusform>%Ln locations</numerusform>
        </translation>
    </message>
</context>
</TS>
