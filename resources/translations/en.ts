<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>Locks itself in %n second(s)</source>
        <translation>
            <numerusform>Locks itself in %n second</numerusform>
            <numerusform>Locks itself in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterContact</name>
    <message numerus="yes">
        <source>Hand over all %n reward(s)</source>
        <translation>
            <numerusform>Hand over %n reward</numerusform>
            <numerusform>Hand over all %n rewards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWork</name>
    <message numerus="yes">
        <source>Hand over %n reward(s)</source>
        <translation>
            <numerusform>Hand over %n reward</numerusform>
            <numerusform>Hand over %n rewards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handing over %n reward(s)…</source>
        <translation>
            <numerusform>Handing over %n reward…</numerusform>
            <numerusform>Handing over %n rewards…</numerusform>
        </translation>
    </message>
</context>
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
    <name>Pad</name>
    <message numerus="yes">
        <source>Not right. %n more try(s).</source>
        <translation>
            <numerusform>Not right. %n more try.</numerusform>
            <numerusform>Not right. %n more tries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%n operation(s) need you</source>
        <translation>
            <numerusform>%n operation needs you</numerusform>
            <numerusform>%n operations need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ %n more</numerusform>
            <numerusform>+ %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n character too many.</numerusform>
            <numerusform>%n characters too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s)</source>
        <translation>
            <numerusform>%n reward</numerusform>
            <numerusform>%n rewards</numerusform>
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
<context>
    <name>WorkCountdown</name>
    <message numerus="yes">
        <source>Is sent in %n second(s)</source>
        <translation>
            <numerusform>Is sent in %n second</numerusform>
            <numerusform>Is sent in %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
