<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Credits</name>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation>
            <numerusform>%n credit</numerusform>
            <numerusform>%n credits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
    <name>Notices</name>
    <message numerus="yes">
        <source>%n reward(s) still wait(s) for you here.</source>
        <translation>
            <numerusform>%n reward still waits for you here.</numerusform>
            <numerusform>%n rewards still wait for you here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n reward(s) ready to collect.</source>
        <translation>
            <numerusform>%n reward is ready to collect.</numerusform>
            <numerusform>%n rewards are ready to collect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With your %1 you can choose from %n reward(s).</source>
        <translation>
            <numerusform>With your %1 you can choose %n reward.</numerusform>
            <numerusform>With your %1 you can choose from %n rewards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message numerus="yes">
        <source>%n to choose from</source>
        <translation>
            <numerusform>%n to choose from</numerusform>
            <numerusform>%n to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>To keep your details private, this screen closes in %n second(s).</source>
        <translation>
            <numerusform>To keep your details private, this screen closes in %n second.</numerusform>
            <numerusform>To keep your details private, this screen closes in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
