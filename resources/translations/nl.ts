<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CheckingScreen</name>
    <message>
        <source>In a hurry? Just go. Your card will show it next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer got lost on the way. We are asking what became of it: your %1 are never spent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are checking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>%1 after this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect it only when you can take it along from the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for you in the shop for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for you in the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get it at the counter right away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get it on this screen at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date without year, in Qt&apos;s date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoMain</name>
    <message>
        <source>Pickup kiosk demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample cards: tap one, or scan it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>See you soon</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>We are looking up your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>No card yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick up what is waiting for you, or spend your %1 on something nice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewards in this shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan with your phone to become a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n reward(s) still wait(s) for you here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: we are finishing this first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you for your visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reward has just changed. Have another look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not refresh this list just now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>%1 more and the first reward is yours. They add up at every visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) ready to collect.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) within reach of your %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back soon: the shop fills this shelf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rewards to choose from today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend your %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you claim for later will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OffersScreen</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, end my visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Back to the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Ask a member of staff to look into it with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a member of staff to put it in your name. It takes a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in a little while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each member can claim it only so often. Nothing was spent; pick another?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a minute, then scan your card again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your card flat before the reader and try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can no longer be claimed. Nothing was spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been activated, or was replaced by a newer one. Look for an e-mail to activate it, or ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not allowed to look into your account. Nothing was changed; please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is very busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was collected before, or its time is over. If you think otherwise, ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its shop does not take part yet. Please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quite enough %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed and your %1 are safe. Try again in a moment, or ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was spent. A member of staff can help you further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please show your member card, or the card in your phone&apos;s wallet. A voucher or gift card does not work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell a member of staff. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again in a moment, or ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing was sent and nothing was spent. Please tell a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone was a moment before you. Nothing was spent; pick another?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is being booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong on our side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not scan well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loyalty system is being looked after. Your %1 are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has reached its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop no longer offers it. Nothing was spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop set a maximum. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be collected any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card has no owner yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk cannot keep its books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is not set up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reward could be collected until its last day, which is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reward has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reward is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot find your membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have had this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your %1 changed in the meantime. Nothing was spent; choose something else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%1 comes without a code here. Look in your e-mail, or ask a member of staff if nothing arrives today. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for you at the counter until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for you at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member of staff hands you: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my rewards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked at %1 · number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, end my visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number for staff: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your code for %1. Take a photo of it, it is shown only once. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not find out whether %1 was booked as collected. Ask a member of staff before you take it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not find out whether %1 was claimed. Your %2 are never spent twice: scan your card again later, or ask a member of staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have %1 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message numerus="yes">
        <source>%n to choose from</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowcaseTile</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartingScreen</name>
    <message>
        <source>One moment, we are opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay, I am still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>To keep your details private, this screen closes in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Reward without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Scan the card of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
