<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AmountDisplay</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try to calculate again</source>
        <translation>Opnieuw proberen te berekenen</translation>
    </message>
</context>
<context>
    <name>AmountPad</name>
    <message>
        <source>Decimal point</source>
        <translation>Decimaalteken</translation>
    </message>
    <message>
        <source>Take the last figure away</source>
        <translation>Laatste cijfer wissen</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1 (%2)</source>
        <comment>%1: an amount, %2: what it is of</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Branches</name>
    <message>
        <source>Ask a member of staff whether it is here before you collect it.</source>
        <translation>Vraag vóór het ophalen aan een medewerker of het ook hier ligt.</translation>
    </message>
    <message>
        <source>Claimed %1 at %2</source>
        <translation>Ligt sinds %1 klaar bij %2</translation>
    </message>
    <message>
        <source>Claimed %1 at another branch</source>
        <translation>Ligt sinds %1 klaar in een ander filiaal</translation>
    </message>
    <message>
        <source>Claimed at %1</source>
        <translation>Ligt klaar bij %1</translation>
    </message>
    <message>
        <source>Claimed at another branch</source>
        <translation>Ligt klaar in een ander filiaal</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Last time the answer about %1 got lost on the way.</source>
        <translation>De vorige keer is het antwoord over %1 onderweg kwijtgeraakt.</translation>
    </message>
    <message>
        <source>The answer about %1 got lost on the way.</source>
        <translation>Het antwoord over %1 is onderweg kwijtgeraakt.</translation>
    </message>
    <message>
        <source>We are asking what became of it: you lose nothing.</source>
        <translation>We zoeken uit wat er is gebeurd. U raakt niets kwijt.</translation>
    </message>
    <message>
        <source>We are asking what became of it: your %1 are never spent twice.</source>
        <translation>We zoeken uit wat er is gebeurd. Uw %1 worden nooit twee keer afgeschreven.</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>In a hurry? Just go. You will see it when you scan your card next time.</source>
        <translation>Haast? Ga gerust. U ziet het als u de volgende keer uw kaart scant.</translation>
    </message>
    <message>
        <source>We are checking</source>
        <translation>We kijken het na</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>%1 after this</source>
        <translation>daarna nog %1</translation>
    </message>
    <message>
        <source>Claim %1, %2</source>
        <translation>%1 inwisselen, %2</translation>
    </message>
    <message>
        <source>Claim for %1</source>
        <translation>Inwisselen voor %1</translation>
    </message>
    <message>
        <source>Claimed %1</source>
        <translation>Ligt klaar sinds %1</translation>
    </message>
    <message>
        <source>Claiming…</source>
        <translation>Bezig met inwisselen…</translation>
    </message>
    <message>
        <source>Collect %1</source>
        <translation>%1 ophalen</translation>
    </message>
    <message>
        <source>Collect it now</source>
        <translation>Nu ophalen</translation>
    </message>
    <message>
        <source>Collect it only when you can take it along from the counter.</source>
        <translation>Pas ophalen als u het meteen bij de balie kunt meenemen.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Bezig met ophalen…</translation>
    </message>
    <message>
        <source>Keep %1 for later</source>
        <translation>%1 bewaren voor later</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Bewaren voor later</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Waits for you in the shop for %1.</source>
        <translation>Ligt %1 voor u klaar in de winkel.</translation>
    </message>
    <message>
        <source>Waits for you in the shop.</source>
        <translation>Ligt voor u klaar in de winkel.</translation>
    </message>
    <message>
        <source>You get it at the counter right away.</source>
        <translation>U krijgt het meteen bij de balie.</translation>
    </message>
    <message>
        <source>You get it on this screen or by e-mail.</source>
        <translation>U krijgt het op dit scherm of per e-mail.</translation>
    </message>
    <message>
        <source>You have %1</source>
        <translation>U hebt %1</translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message>
        <source>Back to what they can have</source>
        <translation>Terug naar wat deze klant kan krijgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done, close this contact</source>
        <translation>Klaar, deze klant sluiten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>History of this contact</source>
        <translation>Historie van deze klant</translation>
    </message>
    <message>
        <source>I have checked who this is</source>
        <translation>Ik heb gecontroleerd wie dit is</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Cadeaus</translation>
    </message>
</context>
<context>
    <name>ContactOffers</name>
    <message>
        <source>What they can have</source>
        <translation>Wat deze klant kan krijgen</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stop looking for this contact</source>
        <translation>Stop met zoeken naar deze klant</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>For staff: type your PIN</source>
        <translation>Voor medewerkers: typ de pincode</translation>
    </message>
    <message numerus="yes">
        <source>Locks itself in %n second(s)</source>
        <translation>
            <numerusform>Gaat over %n seconde op slot</numerusform>
            <numerusform>Gaat over %n seconden op slot</numerusform>
        </translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Typ de pincode</translation>
    </message>
</context>
<context>
    <name>CounterContact</name>
    <message>
        <source>%1 more to go</source>
        <translation>nog %1 te gaan</translation>
    </message>
    <message>
        <source>Can claim</source>
        <translation>Kan inwisselen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Inwisselen</translation>
    </message>
    <message>
        <source>Claim %1, %2</source>
        <translation>%1 inwisselen, %2</translation>
    </message>
    <message>
        <source>Claimed %1</source>
        <translation>Ligt klaar sinds %1</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>Verlopen op %1</translation>
    </message>
    <message>
        <source>Found by card</source>
        <translation>Gevonden met de kaart</translation>
    </message>
    <message>
        <source>Found by e-mail, checked who it is</source>
        <translation>Gevonden op e-mail, gecontroleerd wie het is</translation>
    </message>
    <message>
        <source>Found by e-mail: ask who they are</source>
        <translation>Gevonden op e-mail: vraag wie het is</translation>
    </message>
    <message>
        <source>Give %1</source>
        <translation>%1 geven</translation>
    </message>
    <message>
        <source>Give this contact %1</source>
        <translation>Deze klant %1 geven</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Meegeven</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>%1 meegeven</translation>
    </message>
    <message numerus="yes">
        <source>Hand over all %n reward(s)</source>
        <translation>
            <numerusform>%n cadeau meegeven</numerusform>
            <numerusform>Alle %n cadeaus meegeven</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over all (%1)</source>
        <translation>Alles meegeven (%1)</translation>
    </message>
    <message>
        <source>I have checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Zoeken…</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Geen e-mailadres</translation>
    </message>
    <message>
        <source>No member has this e-mail address. Check how it is spelled, or scan their card.</source>
        <translation>Geen lid heeft dit e-mailadres. Kijk of het goed is gespeld, of scan de kaart.</translation>
    </message>
    <message>
        <source>Nobody can be looked up</source>
        <translation>Zoeken lukt nu niet</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>Nothing to claim</source>
        <translation>Niets inwisselbaar</translation>
    </message>
    <message>
        <source>Nothing to hand over</source>
        <translation>Niets mee te geven</translation>
    </message>
    <message>
        <source>Or type a card number or an e-mail address.</source>
        <translation>Of typ een kaartnummer of e-mailadres.</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <translation>Klaar om mee te geven</translation>
    </message>
    <message>
        <source>Scan a card</source>
        <translation>Scan een kaart</translation>
    </message>
    <message>
        <source>The shop offers this contact no rewards today.</source>
        <translation>De winkel heeft vandaag geen cadeaus voor deze klant.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Check how it is spelled.</source>
        <translation>Dit is geen e-mailadres. Kijk of het goed is gespeld.</translation>
    </message>
    <message>
        <source>This may be out of date: reading it again failed.</source>
        <translation>Dit kan verouderd zijn: opnieuw lezen is niet gelukt.</translation>
    </message>
    <message>
        <source>What they claim and keep for later will be here.</source>
        <translation>Wat de klant inwisselt en bewaart, staat straks hier.</translation>
    </message>
</context>
<context>
    <name>CounterWork</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 van %2 gedaan</translation>
    </message>
    <message>
        <source>A manager types their PIN to allow this.</source>
        <translation>Een manager typt de pincode om dit toe te staan.</translation>
    </message>
    <message>
        <source>After this</source>
        <translation>Hierna</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles gedaan</translation>
    </message>
    <message>
        <source>Anybody can know an e-mail address: check first.</source>
        <translation>Een e-mailadres kan iedereen weten: controleer eerst.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cancel, do not change %1</source>
        <translation>Annuleren, %1 niet wijzigen</translation>
    </message>
    <message>
        <source>Cancel, do not claim %1</source>
        <translation>Annuleren, %1 niet inwisselen</translation>
    </message>
    <message>
        <source>Cancel, give nothing</source>
        <translation>Annuleren, niets geven</translation>
    </message>
    <message>
        <source>Cancel, hand nothing over</source>
        <translation>Annuleren, niets meegeven</translation>
    </message>
    <message>
        <source>Cancel, take nothing back</source>
        <translation>Annuleren, niets terugnemen</translation>
    </message>
    <message>
        <source>Cancel, undo nothing</source>
        <translation>Annuleren, niets ongedaan maken</translation>
    </message>
    <message>
        <source>Change %1 for everybody?</source>
        <translation>%1 voor iedereen wijzigen?</translation>
    </message>
    <message>
        <source>Changed for everybody.</source>
        <translation>Voor iedereen gewijzigd.</translation>
    </message>
    <message>
        <source>Claim %1 for %2</source>
        <translation>%1 inwisselen voor %2</translation>
    </message>
    <message>
        <source>Claim %1?</source>
        <translation>%1 inwisselen?</translation>
    </message>
    <message>
        <source>Claim for %1</source>
        <translation>Inwisselen voor %1</translation>
    </message>
    <message>
        <source>Claimed. Give it to them now.</source>
        <translation>Ingewisseld. Geef het nu mee.</translation>
    </message>
    <message>
        <source>Claimed. It comes to them by e-mail.</source>
        <translation>Ingewisseld. De klant krijgt het per e-mail.</translation>
    </message>
    <message>
        <source>Claimed. It waits for them, ready to hand over.</source>
        <translation>Ingewisseld. Het ligt klaar om mee te geven.</translation>
    </message>
    <message>
        <source>Claimed. Let them take a photo of the code.</source>
        <translation>Ingewisseld. Laat de klant een foto van de code maken.</translation>
    </message>
    <message>
        <source>Claiming %1…</source>
        <translation>Bezig met inwisselen van %1…</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Komt terug</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kost</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Do not do it again: the kiosk keeps checking. A manager sees the answer under Today.</source>
        <translation>Doe het niet nog eens: de kiosk blijft het nagaan. Een manager ziet het antwoord bij Vandaag.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done, close the summary</source>
        <translation>Klaar, overzicht sluiten</translation>
    </message>
    <message>
        <source>Every kiosk and every till shows it like this from now on.</source>
        <translation>Elke kiosk en elke kassa toont het voortaan zo.</translation>
    </message>
    <message>
        <source>For the amount</source>
        <translation>Voor het bedrag</translation>
    </message>
    <message>
        <source>Give %1</source>
        <translation>%1 geven</translation>
    </message>
    <message>
        <source>Given.</source>
        <translation>Gegeven.</translation>
    </message>
    <message>
        <source>Giving %1…</source>
        <translation>Bezig met %1 geven…</translation>
    </message>
    <message>
        <source>Hand %1 over now</source>
        <translation>%1 nu meegeven</translation>
    </message>
    <message>
        <source>Hand it over now</source>
        <translation>Nu meegeven</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Meegeven</translation>
    </message>
    <message>
        <source>Hand over %1</source>
        <translation>%1 meegeven</translation>
    </message>
    <message numerus="yes">
        <source>Hand over %n reward(s)</source>
        <translation>
            <numerusform>%n cadeau meegeven</numerusform>
            <numerusform>%n cadeaus meegeven</numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>Meegegeven.</translation>
    </message>
    <message>
        <source>Handing over %1…</source>
        <translation>Bezig met meegeven van %1…</translation>
    </message>
    <message numerus="yes">
        <source>Handing over %n reward(s)…</source>
        <translation>
            <numerusform>Bezig met meegeven van %n cadeau…</numerusform>
            <numerusform>Bezig met meegeven van %n cadeaus…</numerusform>
        </translation>
    </message>
    <message>
        <source>I have checked who this is</source>
        <translation>Ik heb gecontroleerd wie dit is</translation>
    </message>
    <message>
        <source>It is not known yet whether it was changed.</source>
        <translation>Het is nog niet bekend of het is gewijzigd.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was claimed.</source>
        <translation>Het is nog niet bekend of het is ingewisseld.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was undone.</source>
        <translation>Het is nog niet bekend of het ongedaan is gemaakt.</translation>
    </message>
    <message>
        <source>It is not known yet whether the hand-over was booked.</source>
        <translation>Het is nog niet bekend of het meegeven is geboekt.</translation>
    </message>
    <message>
        <source>It is not known yet whether they were given.</source>
        <translation>Het is nog niet bekend of ze zijn gegeven.</translation>
    </message>
    <message>
        <source>It then waits for them, ready to hand over.</source>
        <translation>Daarna ligt het klaar om mee te geven.</translation>
    </message>
    <message>
        <source>Leat does not accept this amount.</source>
        <translation>Leat accepteert dit aantal of bedrag niet.</translation>
    </message>
    <message>
        <source>Leat does not accept this title, text or price.</source>
        <translation>Leat accepteert deze titel, tekst of prijs niet.</translation>
    </message>
    <message>
        <source>Leat does not know the sale that was typed.</source>
        <translation>Leat kent de ingetypte verkoop niet.</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Gekoppeld aan</translation>
    </message>
    <message>
        <source>Next, a manager types their PIN.</source>
        <translation>Hierna wordt om de pincode van een manager gevraagd.</translation>
    </message>
    <message>
        <source>Not all of it is done</source>
        <translation>Niet alles is gedaan</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Niet gedaan</translation>
    </message>
    <message>
        <source>Not done. %1</source>
        <translation>Niet gedaan. %1</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>Nog niet zeker</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Nummer: %1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Wijzigingen opslaan</translation>
    </message>
    <message>
        <source>Save the changes to %1</source>
        <translation>Wijzigingen van %1 opslaan</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Bezig met opslaan van %1…</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>%1 terugnemen</translation>
    </message>
    <message>
        <source>Take it back from them first. It then waits, ready to hand over.</source>
        <translation>Neem het eerst weer in. Daarna ligt het opnieuw klaar om mee te geven.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Teruggenomen.</translation>
    </message>
    <message>
        <source>Taking %1 back…</source>
        <translation>Bezig met %1 terugnemen…</translation>
    </message>
    <message>
        <source>That is what this amount gives now by the rules of the shop.</source>
        <translation>Dat geven de regels van de winkel nu voor dit bedrag.</translation>
    </message>
    <message>
        <source>The answer got lost on the way. Checking what became of it.</source>
        <translation>Het antwoord is onderweg kwijtgeraakt. De kiosk gaat na wat er is gebeurd.</translation>
    </message>
    <message>
        <source>The claim is undone, and %1 came back.</source>
        <translation>De inwisseling is ongedaan gemaakt; %1 kwamen terug.</translation>
    </message>
    <message>
        <source>The hand-over is undone: it waits again.</source>
        <translation>Het meegeven is ongedaan gemaakt: het ligt weer klaar.</translation>
    </message>
    <message>
        <source>The reward is no longer theirs, and its price comes back.</source>
        <translation>Het cadeau is niet meer van de klant; de prijs komt terug.</translation>
    </message>
    <message>
        <source>The sale that was typed</source>
        <translation>De ingetypte verkoop</translation>
    </message>
    <message>
        <source>The sale that was typed has had its %1.</source>
        <translation>Voor de ingetypte verkoop zijn al %1 gegeven.</translation>
    </message>
    <message>
        <source>The shop has no rule for this kind of amount.</source>
        <translation>De winkel heeft geen regel voor dit soort bedrag.</translation>
    </message>
    <message>
        <source>These %1 were taken back before.</source>
        <translation>Deze %1 zijn al eerder teruggenomen.</translation>
    </message>
    <message>
        <source>They get it right away: it does not wait for them.</source>
        <translation>De klant krijgt het meteen: het blijft niet klaarliggen.</translation>
    </message>
    <message>
        <source>They have</source>
        <translation>De klant heeft</translation>
    </message>
    <message>
        <source>They have %1 now</source>
        <translation>De klant heeft nu %1</translation>
    </message>
    <message>
        <source>This claim was undone before, or the reward was handed over.</source>
        <translation>Deze inwisseling is al ongedaan gemaakt, of het cadeau is al meegegeven.</translation>
    </message>
    <message>
        <source>This hand-over cannot be undone.</source>
        <translation>Dit meegeven kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>This hand-over was undone before.</source>
        <translation>Dit meegeven is al eerder ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Undo the claim</source>
        <translation>Inwisseling ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the claim of %1</source>
        <translation>Inwisseling van %1 ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the hand-over</source>
        <translation>Meegeven ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the hand-over of %1</source>
        <translation>Meegeven van %1 ongedaan maken</translation>
    </message>
    <message>
        <source>Undoing the claim of %1…</source>
        <translation>Bezig de inwisseling van %1 ongedaan te maken…</translation>
    </message>
    <message>
        <source>Undoing the hand-over of %1…</source>
        <translation>Bezig het meegeven van %1 ongedaan te maken…</translation>
    </message>
    <message>
        <source>What was given is taken away again.</source>
        <translation>Wat is gegeven, gaat er weer af.</translation>
    </message>
    <message>
        <source>You can still cancel.</source>
        <translation>Annuleren kan nog.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message numerus="yes">
        <source>%n credit(s)</source>
        <translation>
            <numerusform>%n punt</numerusform>
            <numerusform>%n punten</numerusform>
        </translation>
    </message>
    <message>
        <source>credits</source>
        <translation>punten</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message>
        <source>Collect before %1 tomorrow</source>
        <translation>Ophalen vóór morgen %1</translation>
    </message>
    <message>
        <source>Collect by %1</source>
        <translation>Ophalen t/m %1</translation>
    </message>
    <message>
        <source>Collect today</source>
        <translation>Vandaag ophalen</translation>
    </message>
    <message>
        <source>Collect today before %1</source>
        <translation>Vandaag ophalen vóór %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date without year, in Qt&apos;s date format</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>%1: %2 claimed, %3 handed over</source>
        <translation>%1: %2 ingewisseld, %3 meegegeven</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Ask a manager to sign in: they see what is unsure, and can settle it.</source>
        <translation>Vraag een manager om in te loggen: die ziet wat onzeker is en kan het afhandelen.</translation>
    </message>
    <message>
        <source>Ask who looks after this kiosk. Nothing is lost.</source>
        <translation>Vraag wie deze kiosk beheert. Er is niets verloren.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Handmatig</translation>
    </message>
    <message>
        <source>Check %1 again</source>
        <translation>%1 opnieuw controleren</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Choose “All” to see the whole day.</source>
        <translation>Kies “Alles” om de hele dag te zien.</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Inwisselingen</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Wijzigingen</translation>
    </message>
    <message>
        <source>Every operation is known for sure. Well done.</source>
        <translation>Van elke handeling staat de uitkomst vast. Goed gedaan.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>Gegeven</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Meegegeven</translation>
    </message>
    <message>
        <source>It is known now, and needs nobody any more.</source>
        <translation>De uitkomst staat nu vast. Er hoeft niets meer te gebeuren.</translation>
    </message>
    <message>
        <source>It is known now: %1, %2</source>
        <comment>%1: a reward, %2: what became of it</comment>
        <translation>De uitkomst staat nu vast: %1, %2</translation>
    </message>
    <message>
        <source>Leat does not tell yet. Check again in a minute, or settle it by hand.</source>
        <translation>Leat weet het nog niet. Controleer het over een minuut opnieuw, of handel het handmatig af.</translation>
    </message>
    <message>
        <source>Leat has told, but the journal cannot be written. It stays open here until it can be.</source>
        <translation>Leat heeft het verteld, maar het logboek kan niet worden geschreven. Tot dat weer kan, blijft het hier openstaan.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Actie nodig</translation>
    </message>
    <message>
        <source>None of these today</source>
        <translation>Vandaag niets van deze soort</translation>
    </message>
    <message>
        <source>Noted. It needs nobody any more.</source>
        <translation>Vastgelegd. Er hoeft niets meer te gebeuren.</translation>
    </message>
    <message>
        <source>Noted: %1 needs nobody any more.</source>
        <translation>Vastgelegd: voor %1 hoeft niets meer te gebeuren.</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Geen actie nodig</translation>
    </message>
    <message>
        <source>Nothing yet today</source>
        <translation>Vandaag nog niets</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Settle %1 by hand</source>
        <translation>%1 handmatig afhandelen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>%1: a filter</comment>
        <translation>Toon: %1</translation>
    </message>
    <message>
        <source>The day is for managers</source>
        <translation>De dag is voor managers</translation>
    </message>
    <message>
        <source>The file could not be written. Is the disk full?</source>
        <translation>Het bestand kon niet worden geschreven. Is de schijf vol?</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>Het logboek kan niet worden gelezen</translation>
    </message>
    <message>
        <source>The journal does not hold. Keep it as it is, and call who looks after it.</source>
        <translation>Het logboek klopt niet. Laat het zoals het is en bel wie de kiosk beheert.</translation>
    </message>
    <message>
        <source>The journal is whole: nothing was changed or taken.</source>
        <translation>Het logboek is heel: er is niets veranderd of weggehaald.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Herstel</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ongedaan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What is claimed, handed over or undone here appears by itself.</source>
        <translation>Wat hier wordt ingewisseld, meegegeven of ongedaan gemaakt, verschijnt vanzelf.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Opgeslagen in %1</translation>
    </message>
    <message>
        <source>can be undone in the history of the customer</source>
        <translation>kan ongedaan worden gemaakt in de geschiedenis van de klant</translation>
    </message>
    <message>
        <source>cannot be undone: the key that Leat gave for it was lost</source>
        <translation>kan niet ongedaan worden gemaakt: de sleutel die Leat ervoor gaf is verloren gegaan</translation>
    </message>
    <message>
        <source>was undone</source>
        <translation>is ongedaan gemaakt</translation>
    </message>
    <message>
        <source>who the customer is</source>
        <translation>wie de klant is</translation>
    </message>
</context>
<context>
    <name>DayDetail</name>
    <message>
        <source>Another operation is being checked. One moment.</source>
        <translation>Er wordt al een andere handeling gecontroleerd. Een ogenblik.</translation>
    </message>
    <message>
        <source>Asking Leat…</source>
        <translation>Vragen aan Leat…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back to the totals</source>
        <translation>Terug naar de totalen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Handled by hand…</source>
        <translation>Handmatig afgehandeld…</translation>
    </message>
    <message>
        <source>This takes up to 20 seconds. Serve the next customer meanwhile.</source>
        <translation>Dit duurt hooguit 20 seconden. Help intussen gerust de volgende klant.</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Operations of today</source>
        <translation>Handelingen van vandaag</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Opening the day book…</source>
        <translation>Dagboek openen…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Which operations are shown</source>
        <translation>Welke handelingen te zien zijn</translation>
    </message>
</context>
<context>
    <name>DayTotals</name>
    <message>
        <source>Each reward that is claimed or handed over today is counted here.</source>
        <translation>Elk cadeau dat vandaag wordt ingewisseld of meegegeven, telt hier mee.</translation>
    </message>
    <message>
        <source>Export the day</source>
        <translation>Dag exporteren</translation>
    </message>
    <message>
        <source>Export the day as a file</source>
        <translation>De dag exporteren als bestand</translation>
    </message>
    <message>
        <source>Prove the journal</source>
        <translation>Logboek controleren</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totalen</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>ingewisseld</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>meegegeven</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>%1, undone since</source>
        <comment>%1: what had happened</comment>
        <translation>%1, daarna ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Inwisseling</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Ingewisseld</translation>
    </message>
    <message>
        <source>Claimed, the customer got a code</source>
        <translation>Ingewisseld, de klant heeft een code</translation>
    </message>
    <message>
        <source>Claimed, waits for pickup</source>
        <translation>Ingewisseld, ligt klaar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Geven</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeven</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Meegeven</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Meegegeven</translation>
    </message>
    <message>
        <source>Handed over, cannot be undone here</source>
        <translation>Meegegeven, kan hier niet ongedaan worden gemaakt</translation>
    </message>
    <message>
        <source>It never happened</source>
        <translation>Het is nooit gebeurd</translation>
    </message>
    <message>
        <source>It never reached Leat</source>
        <translation>Het is nooit bij Leat aangekomen</translation>
    </message>
    <message>
        <source>It was done once more at the till</source>
        <translation>Het is aan de kassa nog eens gedaan</translation>
    </message>
    <message>
        <source>Leat shows that it happened</source>
        <translation>Leat laat zien dat het is gebeurd</translation>
    </message>
    <message>
        <source>Leat shows that it never happened</source>
        <translation>Leat laat zien dat het nooit is gebeurd</translation>
    </message>
    <message>
        <source>Not done: Leat does not know it</source>
        <translation>Niet gedaan: Leat kent het niet</translation>
    </message>
    <message>
        <source>Not done: Leat had a fault</source>
        <translation>Niet gedaan: storing bij Leat</translation>
    </message>
    <message>
        <source>Not done: Leat was too busy</source>
        <translation>Niet gedaan: het was te druk bij Leat</translation>
    </message>
    <message>
        <source>Not done: Leat was under maintenance</source>
        <translation>Niet gedaan: Leat was in onderhoud</translation>
    </message>
    <message>
        <source>Not done: an earlier one was unsure</source>
        <translation>Niet gedaan: een eerdere was onzeker</translation>
    </message>
    <message>
        <source>Not done: it was handed over before</source>
        <translation>Niet gedaan: het was al meegegeven</translation>
    </message>
    <message>
        <source>Not done: it was undone before</source>
        <translation>Niet gedaan: het was al ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Not done: no connection</source>
        <translation>Niet gedaan: geen verbinding</translation>
    </message>
    <message>
        <source>Not done: no secure connection</source>
        <translation>Niet gedaan: geen veilige verbinding</translation>
    </message>
    <message>
        <source>Not done: the journal could not be written</source>
        <translation>Niet gedaan: het logboek kon niet worden geschreven</translation>
    </message>
    <message>
        <source>Not done: the kiosk was still starting</source>
        <translation>Niet gedaan: de kiosk was nog aan het opstarten</translation>
    </message>
    <message>
        <source>Not done: this kiosk has no right to it</source>
        <translation>Niet gedaan: deze kiosk mag dit niet</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Geweigerd: %1</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>The customer has the goods</source>
        <translation>De klant heeft de spullen</translation>
    </message>
    <message>
        <source>The customer went without the goods</source>
        <translation>De klant ging weg zonder de spullen</translation>
    </message>
    <message>
        <source>Undo a claim</source>
        <translation>Inwisseling ongedaan maken</translation>
    </message>
    <message>
        <source>Undo a gift</source>
        <translation>Geven ongedaan maken</translation>
    </message>
    <message>
        <source>Undo a hand-over</source>
        <translation>Meegeven ongedaan maken</translation>
    </message>
    <message>
        <source>Undone, %1 came back</source>
        <translation>Ongedaan gemaakt, %1 terug</translation>
    </message>
    <message>
        <source>Undone, waits for pickup again</source>
        <translation>Ongedaan gemaakt, ligt weer klaar</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Onzeker</translation>
    </message>
    <message>
        <source>Unsure since %1</source>
        <translation>Onzeker sinds %1</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>klant</translation>
    </message>
    <message>
        <source>somebody who left</source>
        <translation>iemand die weg is</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>medewerker</translation>
    </message>
</context>
<context>
    <name>DemoTray</name>
    <message>
        <source>PIN %1 (%2, manager) or %3 (%4, clerk)</source>
        <translation>Pincode %1 (%2, manager) of %3 (%4, medewerker)</translation>
    </message>
    <message>
        <source>Staff: hold the top left corner for two seconds</source>
        <translation>Medewerkers: houd de hoek linksboven twee seconden vast</translation>
    </message>
</context>
<context>
    <name>DemoView</name>
    <message>
        <source>Sample cards: tap one, or scan it</source>
        <translation>Voorbeeldkaarten: tik er een aan, of scan er een</translation>
    </message>
</context>
<context>
    <name>FindPane</name>
    <message>
        <source>Card number or e-mail</source>
        <translation>Kaartnummer of e-mail</translation>
    </message>
    <message>
        <source>Card number or e-mail address</source>
        <translation>Kaartnummer of e-mailadres</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoek</translation>
    </message>
    <message>
        <source>Find this contact</source>
        <translation>Zoek deze klant</translation>
    </message>
    <message>
        <source>Show keys on the screen</source>
        <translation>Toetsen op het scherm tonen</translation>
    </message>
</context>
<context>
    <name>Gift</name>
    <message>
        <source>A till transaction has only letters, digits and dashes</source>
        <translation>Een kassatransactie heeft alleen letters, cijfers en streepjes</translation>
    </message>
    <message>
        <source>As %1</source>
        <comment>a number of credits</comment>
        <translation>Als %1</translation>
    </message>
    <message>
        <source>At most %1 at once</source>
        <translation>Hoogstens %1 per keer</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Per bedrag</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Berekenen…</translation>
    </message>
    <message>
        <source>Give %1</source>
        <translation>%1 geven</translation>
    </message>
    <message>
        <source>Gives %1</source>
        <translation>Geeft %1</translation>
    </message>
    <message>
        <source>It must be more than nothing</source>
        <translation>Het moet meer dan niets zijn</translation>
    </message>
    <message>
        <source>No such unit: choose another one</source>
        <translation>Deze eenheid bestaat niet: kies een andere</translation>
    </message>
    <message>
        <source>That is no amount, such as 10 or %1</source>
        <translation>Dat is geen bedrag, zoals 10 of %1</translation>
    </message>
    <message>
        <source>That is no whole number of %1</source>
        <translation>Dat is geen heel aantal %1</translation>
    </message>
    <message>
        <source>To %1, who has %2</source>
        <translation>Aan %1, die %2 heeft</translation>
    </message>
    <message>
        <source>Type how many %1</source>
        <translation>Typ hoeveel %1</translation>
    </message>
    <message>
        <source>Type the amount</source>
        <translation>Typ het bedrag</translation>
    </message>
    <message>
        <source>Unit without a name</source>
        <translation>Eenheid zonder naam</translation>
    </message>
    <message>
        <source>nothing typed yet</source>
        <translation>nog niets getypt</translation>
    </message>
</context>
<context>
    <name>GiftSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cancel: give nothing</source>
        <translation>Annuleren: niets geven</translation>
    </message>
    <message>
        <source>Given for</source>
        <translation>Gegeven voor</translation>
    </message>
    <message>
        <source>What is typed</source>
        <translation>Wat er wordt getypt</translation>
    </message>
</context>
<context>
    <name>GoodbyeScreen</name>
    <message>
        <source>See you soon</source>
        <translation>Tot ziens</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>At Leat the reward does not read as it was decided.</source>
        <translation>Bij Leat staat het cadeau er niet zo in als besloten.</translation>
    </message>
    <message>
        <source>At Leat the reward does not wait, so nothing was undone.</source>
        <translation>Bij Leat ligt het cadeau niet klaar, dus er is niets ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>At Leat the reward still waits, so it was not handed over.</source>
        <translation>Bij Leat ligt het cadeau nog klaar, dus dat is niet meegegeven.</translation>
    </message>
    <message>
        <source>First choose what happened.</source>
        <translation>Kies eerst wat er is gebeurd.</translation>
    </message>
    <message>
        <source>It was settled meanwhile. Nothing is left to do.</source>
        <translation>Het is intussen afgehandeld. Er hoeft niets meer te gebeuren.</translation>
    </message>
    <message>
        <source>Leat cannot be asked right now. Nothing was noted.</source>
        <translation>Leat is nu niet bereikbaar. Er is niets vastgelegd.</translation>
    </message>
    <message>
        <source>Leat has more than one that could be it. Choose which.</source>
        <translation>Bij Leat kunnen het er meer zijn. Kies welke het is.</translation>
    </message>
    <message>
        <source>Leat has nothing that could be it.</source>
        <translation>Bij Leat staat niets wat het kan zijn.</translation>
    </message>
    <message>
        <source>Leat may still book it until %1. Try again then.</source>
        <translation>Leat kan het tot %1 nog boeken. Probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Leat may still book it. Try again in a few minutes.</source>
        <translation>Leat kan het nog boeken. Probeer het over een paar minuten opnieuw.</translation>
    </message>
    <message>
        <source>Now choose which one.</source>
        <translation>Kies nu welke het is.</translation>
    </message>
    <message>
        <source>Now choose why.</source>
        <translation>Kies nu waarom.</translation>
    </message>
    <message>
        <source>Operation %1 has handed this reward over.</source>
        <translation>Dit cadeau is meegegeven bij handeling %1.</translation>
    </message>
    <message>
        <source>That one belongs to operation %1. Choose another.</source>
        <translation>Die hoort bij handeling %1. Kies een andere.</translation>
    </message>
    <message>
        <source>That one cannot be it. Choose another.</source>
        <translation>Die kan het niet zijn. Kies een andere.</translation>
    </message>
    <message>
        <source>That one is of another reward.</source>
        <translation>Die is van een ander cadeau.</translation>
    </message>
    <message>
        <source>The journal cannot be written. Nothing was noted.</source>
        <translation>Het logboek kan niet worden geschreven. Er is niets vastgelegd.</translation>
    </message>
    <message>
        <source>The kiosk still waits for the answer. Try again in a minute.</source>
        <translation>De kiosk wacht nog op antwoord. Probeer het over een minuut opnieuw.</translation>
    </message>
</context>
<context>
    <name>HandForm</name>
    <message>
        <source>Asking Leat…</source>
        <translation>Vragen aan Leat…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Go back without noting anything</source>
        <translation>Teruggaan zonder iets vast te leggen</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Het is gebeurd</translation>
    </message>
    <message>
        <source>It never happened</source>
        <translation>Het is nooit gebeurd</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Note what happened</source>
        <translation>Vastleggen wat er is gebeurd</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat is er gebeurd?</translation>
    </message>
    <message>
        <source>Why do you know?</source>
        <translation>Waar blijkt dat uit?</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>A damaged journal was set aside: look into it and acknowledge it.</source>
        <translation>Een beschadigd logboek is apart gezet: bekijk het en bevestig dat u het hebt gezien.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the journal: install that one.</source>
        <translation>Het logboek is van een nieuwere versie van dit programma: installeer die versie.</translation>
    </message>
    <message>
        <source>Back in a little while</source>
        <translation>We zijn zo weer terug</translation>
    </message>
    <message>
        <source>Check the network cable or Wi-Fi, and the router.</source>
        <translation>Controleer de netwerkkabel of wifi, en de router.</translation>
    </message>
    <message>
        <source>Code for staff: %1</source>
        <translation>Code voor medewerkers: %1</translation>
    </message>
    <message>
        <source>It is very busy</source>
        <translation>Het is erg druk</translation>
    </message>
    <message>
        <source>More in support-codes.md.</source>
        <translation>Meer hierover in support-codes.md.</translation>
    </message>
    <message>
        <source>No connection right now</source>
        <translation>Nu even geen verbinding</translation>
    </message>
    <message>
        <source>No secure connection: check the date and time of this machine, then the network.</source>
        <translation>Geen veilige verbinding: controleer de datum en tijd van dit apparaat en dan het netwerk.</translation>
    </message>
    <message>
        <source>Out of order for a moment</source>
        <translation>Even buiten gebruik</translation>
    </message>
    <message>
        <source>Please ask a member of staff: they can help you further.</source>
        <translation>Vraag een medewerker, die helpt u verder.</translation>
    </message>
    <message>
        <source>Please go to the counter: they can help you there. Nothing of yours is lost.</source>
        <translation>Ga naar de balie, daar helpt een medewerker u verder. U raakt niets kwijt.</translation>
    </message>
    <message>
        <source>Please wait a moment: we open again by ourselves. Your %1 are safe.</source>
        <translation>Wacht even, we gaan vanzelf weer open. Uw %1 zijn veilig.</translation>
    </message>
    <message>
        <source>Plug the scanner in again, and see that it is switched on.</source>
        <translation>Sluit de scanner opnieuw aan en kijk of hij aanstaat.</translation>
    </message>
    <message>
        <source>Some operations are not settled: look into the journal.</source>
        <translation>Sommige handelingen zijn niet afgerond: kijk in het logboek.</translation>
    </message>
    <message>
        <source>Staff: %1</source>
        <translation>Voor medewerkers: %1</translation>
    </message>
    <message>
        <source>The address is wrong: correct api.base_url in the settings.</source>
        <translation>Het adres klopt niet: verbeter api.base_url in de instellingen.</translation>
    </message>
    <message>
        <source>The card reader is not connected</source>
        <translation>De kaartlezer is niet aangesloten</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong: set it.</source>
        <translation>De klok van dit apparaat loopt niet goed: zet hem gelijk.</translation>
    </message>
    <message>
        <source>The connection is very slow</source>
        <translation>De verbinding is erg traag</translation>
    </message>
    <message>
        <source>The journal cannot be written: free the disk, mend the folder rights, or end a second kiosk.</source>
        <translation>Logboek niet te schrijven: maak schijfruimte vrij, herstel de maprechten of stop een tweede kiosk.</translation>
    </message>
    <message>
        <source>The loyalty service answers too late: check the network, or wait.</source>
        <translation>Het spaarsysteem antwoordt te laat: controleer het netwerk, of wacht.</translation>
    </message>
    <message>
        <source>The loyalty service has a fault: wait, or call its help desk.</source>
        <translation>Het spaarsysteem heeft een storing: wacht, of bel de helpdesk ervan.</translation>
    </message>
    <message>
        <source>The loyalty service is under maintenance: please wait.</source>
        <translation>Het spaarsysteem is in onderhoud: even wachten.</translation>
    </message>
    <message>
        <source>The network answers with a page of its own: log in to it, or change it.</source>
        <translation>Het netwerk antwoordt met een eigen pagina: log in op het netwerk of kies een ander.</translation>
    </message>
    <message>
        <source>The shop is not accepted: check its loyalty program, and kiosk.shop_uuid.</source>
        <translation>De winkel wordt niet geaccepteerd: controleer het spaarprogramma en kiosk.shop_uuid.</translation>
    </message>
    <message>
        <source>The token has expired or is wrong: give the kiosk a new one.</source>
        <translation>Het token is verlopen of onjuist: geef de kiosk een nieuw token.</translation>
    </message>
    <message>
        <source>The token lacks rights: give the kiosk one that has them all.</source>
        <translation>Het token mist rechten: geef de kiosk een token met alle rechten.</translation>
    </message>
    <message>
        <source>This kiosk is out of order</source>
        <translation>Deze kiosk is buiten gebruik</translation>
    </message>
    <message>
        <source>Too many requests: wait, or look for other programs on this account.</source>
        <translation>Te veel verzoeken: wacht, of kijk welke andere programma’s dit account gebruiken.</translation>
    </message>
    <message>
        <source>We open again by ourselves, and your %1 are safe. A member of staff can help you meanwhile.</source>
        <translation>We gaan vanzelf weer open en uw %1 zijn veilig. Een medewerker kan u intussen verder helpen.</translation>
    </message>
    <message>
        <source>We try again by ourselves, and your %1 are safe. A member of staff can help you meanwhile.</source>
        <translation>We proberen het vanzelf opnieuw en uw %1 zijn veilig. Een medewerker kan u intussen verder helpen.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>%1 at %2</source>
        <comment>a day, and a time of it</comment>
        <translation>%1 om %2</translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation>%1 gegeven</translation>
    </message>
    <message>
        <source>%1 taken away</source>
        <translation>%1 afgenomen</translation>
    </message>
    <message>
        <source>Already undone</source>
        <translation>Al ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Came back from an undone claim</source>
        <translation>Terug na een ongedane inwisseling</translation>
    </message>
    <message>
        <source>Cannot be undone here: this kiosk never got the key to it</source>
        <translation>Kan hier niet ongedaan worden gemaakt: deze kiosk kreeg de sleutel nooit</translation>
    </message>
    <message>
        <source>Claimed %1</source>
        <translation>%1 ingewisseld</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Handed over %1</source>
        <translation>%1 meegegeven</translation>
    </message>
    <message>
        <source>Hide the code of %1</source>
        <translation>De code van %1 verbergen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niets ongedaan te maken</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Pagina %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 van %2</translation>
    </message>
    <message>
        <source>Show the code of %1</source>
        <translation>De code van %1 tonen</translation>
    </message>
    <message>
        <source>Show the code of %1: confirm first who this is</source>
        <translation>De code van %1 tonen: bevestig eerst wie dit is</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 terugnemen</translation>
    </message>
    <message>
        <source>The journal of this kiosk cannot be read, and only it knows what can be undone. Tell whoever looks after the kiosk.</source>
        <translation>Het logboek van deze kiosk kan niet worden gelezen, en alleen dat weet wat ongedaan kan worden gemaakt. Zeg het wie de kiosk beheert.</translation>
    </message>
    <message>
        <source>Undo claim</source>
        <translation>Inwisseling ongedaan maken</translation>
    </message>
    <message>
        <source>Undo hand-over</source>
        <translation>Meegeven ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the claim of %1</source>
        <translation>Inwisseling van %1 ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the hand-over of %1</source>
        <translation>Meegeven van %1 ongedaan maken</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Newer</source>
        <translation>Nieuwer</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Nog niets gebeurd</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ouder</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Geschiedenis lezen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Show newer history</source>
        <translation>Nieuwere geschiedenis tonen</translation>
    </message>
    <message>
        <source>Show newer history: this is the newest page</source>
        <translation>Nieuwere geschiedenis tonen: dit is de nieuwste pagina</translation>
    </message>
    <message>
        <source>Show older history</source>
        <translation>Oudere geschiedenis tonen</translation>
    </message>
    <message>
        <source>Show older history: this is the oldest page</source>
        <translation>Oudere geschiedenis tonen: dit is de oudste pagina</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>De geschiedenis kan niet worden gelezen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Try to read the history again</source>
        <translation>Opnieuw proberen de geschiedenis te lezen</translation>
    </message>
    <message>
        <source>What is claimed, handed over and given will stand here.</source>
        <translation>Wat wordt ingewisseld, meegegeven en gegeven, komt hier te staan.</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Hide code</source>
        <translation>Code verbergen</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Code tonen</translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>We are looking up your card</source>
        <translation>We zoeken uw kaart op</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>No card yet?</source>
        <translation>Nog geen kaart?</translation>
    </message>
    <message>
        <source>Pick up what is waiting for you, or spend your %1 on something nice.</source>
        <translation>Haal op wat voor u klaarligt, of wissel uw %1 in voor iets lekkers of moois.</translation>
    </message>
    <message>
        <source>Rewards in this shop</source>
        <translation>Cadeaus in deze winkel</translation>
    </message>
    <message>
        <source>Scan with your phone to become a member.</source>
        <translation>Scan met uw telefoon en word lid.</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Scan uw kaart</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Drop the changes</source>
        <translation>Wijzigingen weggooien</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Verder bewerken</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder op te slaan?</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>Servicemenu</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n reward(s) still wait(s) for you here.</source>
        <translation>
            <numerusform>Er ligt hier nog %n cadeau voor u klaar.</numerusform>
            <numerusform>Er liggen hier nog %n cadeaus voor u klaar.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment: we are finishing this first.</source>
        <translation>Een ogenblik: we ronden dit eerst af.</translation>
    </message>
    <message>
        <source>Thank you for your visit.</source>
        <translation>Bedankt voor uw bezoek.</translation>
    </message>
    <message>
        <source>This reward has just changed. Have another look.</source>
        <translation>Dit cadeau is net veranderd. Kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>We could not refresh this list just now.</source>
        <translation>We konden deze lijst nu niet bijwerken.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>%1 more and the first reward is yours.</source>
        <translation>Nog %1 en het eerste cadeau is van u.</translation>
    </message>
    <message>
        <source>%1 more to go</source>
        <translation>nog %1 te gaan</translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) ready to collect.</source>
        <translation>
            <numerusform>%n cadeau ligt klaar om op te halen.</numerusform>
            <numerusform>%n cadeaus liggen klaar om op te halen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>U bent er bijna</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Inwisselen</translation>
    </message>
    <message>
        <source>Claimed %1</source>
        <translation>Ligt klaar sinds %1</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Ophalen</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>Verlopen op %1</translation>
    </message>
    <message>
        <source>Have another look next time.</source>
        <translation>Kijk de volgende keer gerust weer.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Hallo, %1</translation>
    </message>
    <message>
        <source>Keep saving</source>
        <translation>Spaar verder</translation>
    </message>
    <message>
        <source>No rewards to choose from today</source>
        <translation>Er zijn vandaag geen cadeaus</translation>
    </message>
    <message>
        <source>Nothing waits for you right now</source>
        <translation>Er ligt nu niets voor u klaar</translation>
    </message>
    <message>
        <source>Ready to collect</source>
        <translation>Ligt voor u klaar</translation>
    </message>
    <message>
        <source>Spend your %1</source>
        <translation>Wissel uw %1 in</translation>
    </message>
    <message>
        <source>Too late to collect</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>What you keep for later will be here.</source>
        <translation>Wat u bewaart voor later, staat straks hier.</translation>
    </message>
    <message numerus="yes">
        <source>With your %1 you can choose from %n reward(s).</source>
        <translation>
            <numerusform>Met uw %1 kunt u %n cadeau kiezen.</numerusform>
            <numerusform>Met uw %1 kunt u kiezen uit %n cadeaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have %1</source>
        <translation>U hebt %1</translation>
    </message>
</context>
<context>
    <name>OffersScreen</name>
    <message>
        <source>Done</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Done, end my visit</source>
        <translation>Stoppen, mijn bezoek beëindigen</translation>
    </message>
</context>
<context>
    <name>OldFile</name>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Read this contact again</source>
        <translation>Deze klant opnieuw lezen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>This is up to date again.</source>
        <translation>Dit is weer bijgewerkt.</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Nobody is on the staff list yet: pickup-kiosk staff add</source>
        <translation>Er staat nog niemand op de lijst: pickup-kiosk staff add</translation>
    </message>
    <message numerus="yes">
        <source>Not right. %n more try(s).</source>
        <translation>
            <numerusform>Niet goed. Nog %n poging.</numerusform>
            <numerusform>Niet goed. Nog %n pogingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The staff list cannot be read. Ask who looks after the kiosk.</source>
        <translation>De lijst kan niet worden gelezen. Vraag wie de kiosk beheert.</translation>
    </message>
    <message>
        <source>This needs the PIN of a manager.</source>
        <translation>Hiervoor is de pincode van een manager nodig.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1.</source>
        <translation>Te vaak een verkeerde pincode. Probeer het over %1 opnieuw.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message numerus="yes">
        <source>%n operation(s) need you</source>
        <translation>
            <numerusform>%n handeling vraagt om actie</numerusform>
            <numerusform>%n handelingen vragen om actie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ nog %n</numerusform>
            <numerusform>+ nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>This kiosk has a trouble: %1</source>
        <translation>Er is iets met deze kiosk: %1</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n cijfer getypt</numerusform>
            <numerusform>%n cijfers getypt</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Take the last digit away</source>
        <translation>Laatste cijfer weghalen</translation>
    </message>
</context>
<context>
    <name>ProblemScreen</name>
    <message>
        <source>Back to the start</source>
        <translation>Terug naar het begin</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Ask a member of staff to look into it with you.</source>
        <translation>Vraag een medewerker om even mee te kijken.</translation>
    </message>
    <message>
        <source>Ask a member of staff to put it in your name. It takes a minute.</source>
        <translation>Vraag een medewerker om de kaart op uw naam te zetten. Dat is zo gebeurd.</translation>
    </message>
    <message>
        <source>Back in a little while</source>
        <translation>We zijn zo weer terug</translation>
    </message>
    <message>
        <source>Each member can claim it only so often. Nothing was spent. Pick another?</source>
        <translation>U kunt dit maar een beperkt aantal keren inwisselen. Er is niets afgeschreven. Iets anders kiezen?</translation>
    </message>
    <message>
        <source>Give it a minute, then scan your card again.</source>
        <translation>Wacht een minuut en scan uw kaart dan opnieuw.</translation>
    </message>
    <message>
        <source>Hold your card flat before the reader and try once more.</source>
        <translation>Houd uw kaart recht voor de lezer en probeer het nog eens.</translation>
    </message>
    <message>
        <source>It can no longer be claimed. Nothing was spent.</source>
        <translation>U kunt het niet meer inwisselen. Er is niets afgeschreven.</translation>
    </message>
    <message>
        <source>It did not go through</source>
        <translation>Het is niet doorgegaan</translation>
    </message>
    <message>
        <source>It is not activated yet, or a newer card has taken its place. Look in your e-mail for how to activate it, or ask a member of staff.</source>
        <translation>De kaart is nog niet geactiveerd, of u hebt een nieuwere. Kijk in uw e-mail hoe u de kaart activeert, of vraag een medewerker.</translation>
    </message>
    <message>
        <source>It is very busy</source>
        <translation>Het is erg druk</translation>
    </message>
    <message>
        <source>It may not look into your account. Nothing was changed. Please tell a member of staff.</source>
        <translation>De kiosk mag uw gegevens niet inzien. Er is niets veranderd. Waarschuw een medewerker.</translation>
    </message>
    <message>
        <source>It was collected before, or it has expired. If you think otherwise, ask a member of staff.</source>
        <translation>Het is al opgehaald of verlopen. Klopt dat niet? Vraag een medewerker.</translation>
    </message>
    <message>
        <source>Just sold out</source>
        <translation>Net uitverkocht</translation>
    </message>
    <message>
        <source>No connection right now</source>
        <translation>Nu even geen verbinding</translation>
    </message>
    <message>
        <source>Not quite enough %1</source>
        <translation>Net niet genoeg %1</translation>
    </message>
    <message>
        <source>Nothing was changed and your %1 are safe. Try again in a moment, or ask a member of staff.</source>
        <translation>Er is niets veranderd en uw %1 zijn veilig. Probeer het zo nog eens, of vraag een medewerker.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again in a minute.</source>
        <translation>Er is niets veranderd. Probeer het over een minuut opnieuw.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again in a moment, or ask a member of staff.</source>
        <translation>Er is niets veranderd. Probeer het zo nog eens, of vraag een medewerker.</translation>
    </message>
    <message>
        <source>Nothing was spent. A member of staff can help you further.</source>
        <translation>Er is niets afgeschreven. Een medewerker helpt u verder.</translation>
    </message>
    <message>
        <source>Nothing was spent. Please tell a member of staff.</source>
        <translation>Er is niets afgeschreven. Waarschuw een medewerker.</translation>
    </message>
    <message>
        <source>Please show your member card, or the card on your phone. A voucher or gift card does not work here.</source>
        <translation>Laat uw ledenkaart zien, of de kaart op uw telefoon. Een waardebon of cadeaukaart werkt hier niet.</translation>
    </message>
    <message>
        <source>Please tell a member of staff. Nothing was changed.</source>
        <translation>Waarschuw een medewerker. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Someone was a moment before you. Nothing was spent. Pick another?</source>
        <translation>Iemand was u net voor. Er is niets afgeschreven. Iets anders kiezen?</translation>
    </message>
    <message>
        <source>Something went wrong on our side</source>
        <translation>Er ging bij ons iets mis</translation>
    </message>
    <message>
        <source>That did not scan well</source>
        <translation>Scannen lukte niet</translation>
    </message>
    <message>
        <source>That is more than the limit</source>
        <translation>Dat is meer dan het maximum</translation>
    </message>
    <message>
        <source>That was not accepted</source>
        <translation>Dat is niet gelukt</translation>
    </message>
    <message>
        <source>The last day to collect this reward has passed.</source>
        <translation>De laatste dag om dit cadeau op te halen is voorbij.</translation>
    </message>
    <message>
        <source>The price or your %1 changed just now. Nothing was spent. Pick another?</source>
        <translation>De prijs of uw aantal %1 is net veranderd. Er is niets afgeschreven. Iets anders kiezen?</translation>
    </message>
    <message>
        <source>The shop has reached its limit</source>
        <translation>De winkel heeft zijn limiet bereikt</translation>
    </message>
    <message>
        <source>The shop no longer offers it. Nothing was spent.</source>
        <translation>De winkel biedt het niet meer aan. Er is niets afgeschreven.</translation>
    </message>
    <message>
        <source>The shop set a maximum. Nothing was changed.</source>
        <translation>De winkel heeft een maximum ingesteld. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This cannot be collected any more</source>
        <translation>Dit kan niet meer worden opgehaald</translation>
    </message>
    <message>
        <source>This card does not work yet</source>
        <translation>Deze kaart werkt nog niet</translation>
    </message>
    <message>
        <source>This card has no owner yet</source>
        <translation>Deze kaart staat nog niet op naam</translation>
    </message>
    <message>
        <source>This kiosk is not set up yet</source>
        <translation>Deze kiosk is nog niet ingesteld</translation>
    </message>
    <message>
        <source>This kiosk is out of order</source>
        <translation>Deze kiosk is buiten gebruik</translation>
    </message>
    <message>
        <source>This kiosk needs attention</source>
        <translation>Deze kiosk heeft hulp nodig</translation>
    </message>
    <message>
        <source>This reward has ended</source>
        <translation>Dit cadeau is gestopt</translation>
    </message>
    <message>
        <source>This reward is gone</source>
        <translation>Dit cadeau is er niet meer</translation>
    </message>
    <message>
        <source>This shop does not take part yet. Please tell a member of staff.</source>
        <translation>Deze winkel doet nog niet mee. Waarschuw een medewerker.</translation>
    </message>
    <message>
        <source>Too late to collect</source>
        <translation>Te laat om op te halen</translation>
    </message>
    <message>
        <source>We are still busy with your last choice</source>
        <translation>We zijn nog bezig met uw vorige keuze</translation>
    </message>
    <message>
        <source>We are working on it. Please try again later. Your %1 are safe.</source>
        <translation>We werken eraan. Probeer het later opnieuw. Uw %1 zijn veilig.</translation>
    </message>
    <message>
        <source>We cannot find your membership</source>
        <translation>We kunnen uw lidmaatschap niet vinden</translation>
    </message>
    <message>
        <source>We do not know this card</source>
        <translation>We kennen deze kaart niet</translation>
    </message>
    <message>
        <source>You have had this one</source>
        <translation>Dit hebt u al gehad</translation>
    </message>
    <message>
        <source>Your choice never reached us. Nothing was spent or handed over: you can choose it again.</source>
        <translation>Uw keuze is nooit bij ons aangekomen. Er is niets afgeschreven of uitgegeven: u kunt het opnieuw kiezen.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR-code</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>%1 waits for you at the counter.</source>
        <translation>%1 ligt voor u klaar bij de balie.</translation>
    </message>
    <message>
        <source>%1: a member of staff has it for you. %2</source>
        <translation>%1 krijgt u van een medewerker. %2</translation>
    </message>
    <message>
        <source>A member of staff can, with this number. Until then nothing else can be claimed or collected with your card.</source>
        <translation>Een medewerker kan dat wel, met dit nummer. Tot die tijd kunt u met uw kaart niets anders inwisselen of ophalen.</translation>
    </message>
    <message>
        <source>A member of staff gave you %1. %2</source>
        <translation>Een medewerker heeft u %1 gegeven. %2</translation>
    </message>
    <message>
        <source>Ask a member of staff</source>
        <translation>Vraag een medewerker</translation>
    </message>
    <message>
        <source>Ask for it at the counter</source>
        <translation>Vraag erom bij de balie</translation>
    </message>
    <message>
        <source>Back to my rewards</source>
        <translation>Terug naar mijn cadeaus</translation>
    </message>
    <message>
        <source>Chosen on %1 at %2
Number %3</source>
        <translation>Gekozen op %1 om %2
Nummer %3</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Collect %1 now</source>
        <translation>%1 nu ophalen</translation>
    </message>
    <message>
        <source>Collect it now</source>
        <translation>Nu ophalen</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Bezig met ophalen…</translation>
    </message>
    <message>
        <source>Confirmed at %1 · number %2</source>
        <translation>Bevestigd om %1 · nummer %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Done, end my visit</source>
        <translation>Klaar, mijn bezoek beëindigen</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Ik ben klaar</translation>
    </message>
    <message>
        <source>I have my code</source>
        <translation>Ik heb mijn code</translation>
    </message>
    <message>
        <source>It is arranged</source>
        <translation>Het is geregeld</translation>
    </message>
    <message>
        <source>It is yours</source>
        <translation>Het is van u</translation>
    </message>
    <message>
        <source>It went through</source>
        <translation>Het is gelukt</translation>
    </message>
    <message>
        <source>Keep %1 for later</source>
        <translation>%1 bewaren voor later</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Bewaren voor later</translation>
    </message>
    <message>
        <source>Number for staff: %1</source>
        <translation>Nummer voor medewerkers: %1</translation>
    </message>
    <message>
        <source>This is your code for %1. Take a photo of it: it is shown only once. %2</source>
        <translation>Dit is uw code voor %1. Maak er een foto van: u ziet de code maar één keer. %2</translation>
    </message>
    <message>
        <source>Until then nothing else can be claimed or collected with your card. Scan it again in a few minutes, or ask a member of staff.</source>
        <translation>Tot die tijd kunt u met uw kaart niets anders inwisselen of ophalen. Scan de kaart over een paar minuten opnieuw, of vraag een medewerker.</translation>
    </message>
    <message>
        <source>We are not sure yet</source>
        <translation>We weten het nog niet zeker</translation>
    </message>
    <message>
        <source>We are still finding out whether %1 was claimed.</source>
        <translation>We zoeken nog uit of %1 is ingewisseld.</translation>
    </message>
    <message>
        <source>We are still finding out whether collecting %1 worked.</source>
        <translation>We zoeken nog uit of het ophalen van %1 is gelukt.</translation>
    </message>
    <message>
        <source>We could not find out whether %1 was claimed.</source>
        <translation>We konden niet nagaan of %1 is ingewisseld.</translation>
    </message>
    <message>
        <source>We could not find out whether collecting %1 worked.</source>
        <translation>We konden niet nagaan of het ophalen van %1 is gelukt.</translation>
    </message>
    <message>
        <source>What you chose has worked: %1. If you do not have it yet, show this at the counter. %2</source>
        <translation>Uw keuze is gelukt: %1. Hebt u het nog niet gekregen? Laat dit dan zien bij de balie. %2</translation>
    </message>
    <message>
        <source>You chose %1 earlier.</source>
        <translation>Eerder koos u %1.</translation>
    </message>
    <message>
        <source>You chose %1. Look in your e-mail, or ask a member of staff if nothing arrives today. %2</source>
        <translation>U koos %1. Kijk in uw e-mail, of vraag een medewerker als er vandaag niets komt. %2</translation>
    </message>
    <message>
        <source>You have %1 left.</source>
        <translation>U hebt nog %1.</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>U hebt het</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Uw code</translation>
    </message>
</context>
<context>
    <name>RewardDetail</name>
    <message>
        <source>Back to the rewards</source>
        <translation>Terug naar de cadeaus</translation>
    </message>
    <message>
        <source>Choose a reward to see its stock, or to change it.</source>
        <translation>Kies een cadeau om de voorraad te zien of om het te wijzigen.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Omschrijving</translation>
    </message>
    <message>
        <source>Price in %1</source>
        <translation>Prijs in %1</translation>
    </message>
    <message>
        <source>Reading the reward…</source>
        <translation>Het cadeau wordt geladen…</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Cadeaus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>This reward cannot be read</source>
        <translation>Dit cadeau kan niet worden geladen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>RewardList</name>
    <message>
        <source>Make one in Leat’s dashboard: it shows here then.</source>
        <translation>Maak er een in het dashboard van Leat: dan staat het hier.</translation>
    </message>
    <message>
        <source>Read the rewards again</source>
        <translation>Cadeaus opnieuw laden</translation>
    </message>
    <message>
        <source>Reading the rewards…</source>
        <translation>De cadeaus worden geladen…</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Cadeaus</translation>
    </message>
    <message>
        <source>The rewards cannot be read</source>
        <translation>De cadeaus kunnen niet worden geladen</translation>
    </message>
    <message>
        <source>This may be out of date.</source>
        <translation>Dit kan verouderd zijn.</translation>
    </message>
    <message>
        <source>This shop has no rewards yet</source>
        <translation>Deze winkel heeft nog geen cadeaus</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Capital letters</source>
        <translation>Hoofdletters</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Cijfers en tekens</translation>
    </message>
    <message>
        <source>Hide the keys</source>
        <translation>Toetsen verbergen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Letters with accents</source>
        <translation>Letters met accenten</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nieuwe regel</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Take the last sign away</source>
        <translation>Laatste teken wissen</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>%1 left</source>
        <translation>Nog %1</translation>
    </message>
    <message>
        <source>%1, as filled in at Leat</source>
        <translation>%1, zoals ingevuld bij Leat</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>Nog %n teken</numerusform>
            <numerusform>Nog %n tekens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n teken te veel.</numerusform>
            <numerusform>%n tekens te veel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s)</source>
        <translation>
            <numerusform>%n cadeau</numerusform>
            <numerusform>%n cadeaus</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number of %2, from 0 to %1.</source>
        <translation>Een heel aantal %2, van 0 tot en met %1.</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>Kostprijs</translation>
    </message>
    <message>
        <source>Digital, a code</source>
        <translation>Digitaal, een code</translation>
    </message>
    <message>
        <source>First mend what is marked.</source>
        <translation>Verbeter eerst de fouten.</translation>
    </message>
    <message>
        <source>Goods from the shop</source>
        <translation>Product uit de winkel</translation>
    </message>
    <message>
        <source>Handed over right away</source>
        <translation>Meteen meegegeven</translation>
    </message>
    <message>
        <source>It needs a title.</source>
        <translation>Vul een titel in.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>No price</source>
        <translation>Geen prijs</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>Not on offer</source>
        <translation>Niet beschikbaar</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Er is nog niets gewijzigd.</translation>
    </message>
    <message>
        <source>Only spaces differ: there is nothing to save.</source>
        <translation>Alleen spaties verschillen: er is niets om op te slaan.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>Afhalen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 opslaan</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Uitverkocht</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Onbeperkt</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Blijft %1 klaarliggen</translation>
    </message>
    <message>
        <source>Waits until it is collected</source>
        <translation>Blijft klaarliggen</translation>
    </message>
    <message>
        <source>What you changed about “%1” is not saved yet.</source>
        <translation>De wijzigingen in “%1” zijn nog niet opgeslagen.</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message numerus="yes">
        <source>%n to choose from</source>
        <translation>
            <numerusform>%n om uit te kiezen</numerusform>
            <numerusform>%n om uit te kiezen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Contact</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balie</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Leave the service menu</source>
        <translation>Servicemenu sluiten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Op slot</translation>
    </message>
    <message>
        <source>Lock the counter</source>
        <translation>De balie op slot doen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Actie nodig</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Cadeaus</translation>
    </message>
    <message>
        <source>Service menu</source>
        <translation>Servicemenu</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Ingelogd: %1</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Touch the screen to stay.</source>
        <translation>Raak het scherm aan om te blijven.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 kan nu inloggen.</translation>
    </message>
    <message>
        <source>%1 has a new PIN.</source>
        <translation>%1 heeft een nieuwe pincode.</translation>
    </message>
    <message>
        <source>%1 is off the list.</source>
        <translation>%1 staat niet meer op de lijst.</translation>
    </message>
    <message>
        <source>%1, signed in now</source>
        <comment>%1: Manager</comment>
        <translation>%1, nu ingelogd</translation>
    </message>
    <message>
        <source>A PIN for %1</source>
        <translation>Een pincode voor %1</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Anybody would try that PIN first, such as 1234 or 1111. Choose another.</source>
        <translation>Die pincode probeert iedereen als eerste, zoals 1234 of 1111. Kies een andere.</translation>
    </message>
    <message>
        <source>Ask a manager to sign in: they add people and PINs.</source>
        <translation>Vraag een manager om in te loggen: die voegt mensen en pincodes toe.</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Pincode kiezen</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Let them type it themselves: nobody else needs to know it.</source>
        <translation>Laat de nieuwe collega zelf typen: niemand anders hoeft de code te weten.</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>New PIN for %1</source>
        <translation>Nieuwe pincode voor %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message>
        <source>Somebody else has this PIN. Choose another.</source>
        <translation>Iemand anders heeft deze pincode. Kies een andere.</translation>
    </message>
    <message>
        <source>Somebody of this name is on the list. Choose another name.</source>
        <translation>Er staat al iemand met deze naam op de lijst. Kies een andere naam.</translation>
    </message>
    <message>
        <source>That was not the same twice. Start again.</source>
        <translation>Dat was niet twee keer hetzelfde. Begin opnieuw.</translation>
    </message>
    <message>
        <source>The staff list cannot be read</source>
        <translation>De lijst kan niet worden gelezen</translation>
    </message>
    <message>
        <source>The staff list cannot be used now. Ask who looks after the kiosk.</source>
        <translation>De lijst is nu niet te gebruiken. Vraag wie de kiosk beheert.</translation>
    </message>
    <message>
        <source>The staff list is for managers</source>
        <translation>De lijst is voor managers</translation>
    </message>
    <message>
        <source>They are no longer on the list.</source>
        <translation>Deze collega staat niet meer op de lijst.</translation>
    </message>
    <message>
        <source>They cannot sign in any more. What they did stays in the journal.</source>
        <translation>Inloggen kan dan niet meer. Wat deze collega deed, blijft in het logboek.</translation>
    </message>
    <message>
        <source>This is the last manager. Add another manager first, then remove this one.</source>
        <translation>Dit is de laatste manager. Voeg eerst een andere manager toe.</translation>
    </message>
    <message>
        <source>Type a name of at most %1 letters.</source>
        <translation>Typ een naam van hooguit %1 letters.</translation>
    </message>
    <message>
        <source>Type a new PIN of %1 to %2 digits</source>
        <translation>Typ een nieuwe pincode van %1 tot %2 cijfers</translation>
    </message>
    <message>
        <source>Type the same PIN once more</source>
        <translation>Typ dezelfde pincode nog een keer</translation>
    </message>
</context>
<context>
    <name>StaffConfirm</name>
    <message>
        <source>A member of staff confirms this here</source>
        <translation>Een medewerker bevestigt dit hier</translation>
    </message>
    <message>
        <source>Ask for it at the counter: they type their PIN, and it is yours.</source>
        <translation>Vraag ernaar aan de balie: een medewerker typt de pincode en het is van u.</translation>
    </message>
    <message>
        <source>For staff: hand it over and type your PIN</source>
        <translation>Voor medewerkers: geef het mee en typ de pincode</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back to the staff list, nothing is changed</source>
        <translation>Terug naar de lijst, er verandert niets</translation>
    </message>
    <message>
        <source>Opening the staff list…</source>
        <translation>Lijst openen…</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Use this PIN</source>
        <translation>Deze pincode gebruiken</translation>
    </message>
    <message>
        <source>Who may sign in</source>
        <translation>Wie mag inloggen</translation>
    </message>
</context>
<context>
    <name>StaffProblems</name>
    <message>
        <source>A manager has noted that it did not happen.</source>
        <translation>Een manager heeft vastgelegd dat het niet is gebeurd.</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Het is verlopen.</translation>
    </message>
    <message>
        <source>It has just sold out.</source>
        <translation>Het is net op.</translation>
    </message>
    <message>
        <source>It is not known yet what became of something earlier for this contact. Try again once that is settled: a manager sees it under Today.</source>
        <translation>Van iets eerders van deze klant is nog niet bekend wat ervan is geworden. Probeer het opnieuw als dat is uitgezocht: een manager ziet het bij Vandaag.</translation>
    </message>
    <message>
        <source>It never arrived at Leat. You can do it again.</source>
        <translation>Het is nooit bij Leat aangekomen. Het kan opnieuw.</translation>
    </message>
    <message>
        <source>It was handed over before, or it has expired.</source>
        <translation>Het is al eerder meegegeven, of het is verlopen.</translation>
    </message>
    <message>
        <source>It was handed over here just now.</source>
        <translation>Het is hier net meegegeven.</translation>
    </message>
    <message>
        <source>It was undone here before. It cannot be undone twice.</source>
        <translation>Het is hier al eerder ongedaan gemaakt. Dat kan maar één keer.</translation>
    </message>
    <message>
        <source>Leat does not accept this as it is.</source>
        <translation>Leat accepteert dit zo niet.</translation>
    </message>
    <message>
        <source>Leat does not let this kiosk in. Tell whoever looks after the kiosk.</source>
        <translation>Leat laat deze kiosk niet toe. Meld het bij wie de kiosk beheert.</translation>
    </message>
    <message>
        <source>Leat is still busy with the last one for this contact. Try again in a minute.</source>
        <translation>Leat is nog bezig met de vorige voor deze klant. Probeer het over een minuut opnieuw.</translation>
    </message>
    <message>
        <source>Leat is under maintenance. Try again later.</source>
        <translation>Leat is in onderhoud. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>Leat is very busy. Try again in a minute.</source>
        <translation>Het is erg druk bij Leat. Probeer het over een minuut opnieuw.</translation>
    </message>
    <message>
        <source>No connection right now. Try again in a moment.</source>
        <translation>Nu even geen verbinding. Probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>No member has this card. A voucher or a gift card does not work here.</source>
        <translation>Geen lid heeft deze kaart. Een voucher of cadeaukaart werkt hier niet.</translation>
    </message>
    <message>
        <source>Number for support: %1</source>
        <translation>Nummer voor support: %1</translation>
    </message>
    <message>
        <source>Something went wrong at Leat. Try again in a moment.</source>
        <translation>Er ging iets mis bij Leat. Probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>That is more %1 than the shop gives at once. Give fewer.</source>
        <translation>Dat zijn meer %1 dan de winkel in één keer geeft. Geef er minder.</translation>
    </message>
    <message>
        <source>That was no member card. Scan it once more.</source>
        <translation>Dat was geen ledenkaart. Scan nog een keer.</translation>
    </message>
    <message>
        <source>The Leat account of the shop has reached its limit. Tell the owner.</source>
        <translation>Het Leat-account van de winkel zit aan zijn limiet. Meld het bij de eigenaar.</translation>
    </message>
    <message>
        <source>The kiosk cannot write its journal. Tell whoever looks after the kiosk.</source>
        <translation>De kiosk kan niets in zijn logboek schrijven. Meld het bij wie de kiosk beheert.</translation>
    </message>
    <message>
        <source>The kiosk is still busy with something else. Try again in a moment.</source>
        <translation>De kiosk is nog met iets anders bezig. Probeer het zo opnieuw.</translation>
    </message>
    <message>
        <source>The shop no longer offers this reward.</source>
        <translation>De winkel biedt dit cadeau niet meer aan.</translation>
    </message>
    <message>
        <source>They have claimed this one as often as the shop allows.</source>
        <translation>De klant heeft deze al zo vaak ingewisseld als de winkel toestaat.</translation>
    </message>
    <message>
        <source>They have too few %1: the price or their %1 just changed.</source>
        <translation>De klant heeft te weinig %1: de prijs of het saldo is net veranderd.</translation>
    </message>
    <message>
        <source>This card has no owner yet. Link it to a member first.</source>
        <translation>Deze kaart is nog van niemand. Koppel hem eerst aan een lid.</translation>
    </message>
    <message>
        <source>This card is not active. Look the member up by their e-mail address.</source>
        <translation>Deze kaart is niet actief. Zoek het lid op met het e-mailadres.</translation>
    </message>
    <message>
        <source>This contact is no longer a member.</source>
        <translation>Deze klant is geen lid meer.</translation>
    </message>
    <message>
        <source>This reward has ended.</source>
        <translation>Dit cadeau is afgelopen.</translation>
    </message>
    <message>
        <source>This shop has no active loyalty program at Leat. Tell the owner.</source>
        <translation>Deze winkel heeft geen actief spaarprogramma bij Leat. Meld het bij de eigenaar.</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Confirm the hand-over</source>
        <translation>Meegeven bevestigen</translation>
    </message>
</context>
<context>
    <name>StaffWho</name>
    <message>
        <source>Clerk: finds, claims, hands over</source>
        <translation>Medewerker: opzoeken, inwisselen, meegeven</translation>
    </message>
    <message>
        <source>Manager: may do everything</source>
        <translation>Manager: mag alles</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name of who is added</source>
        <translation>Naam van wie wordt toegevoegd</translation>
    </message>
</context>
<context>
    <name>StartingScreen</name>
    <message>
        <source>One moment, we are opening</source>
        <translation>Een ogenblik, we gaan zo open</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Bent u er nog?</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>Ik ben klaar</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Ik ben er nog</translation>
    </message>
    <message>
        <source>Stay, I am still here</source>
        <translation>Blijven, ik ben er nog</translation>
    </message>
    <message numerus="yes">
        <source>To keep your details private, this screen closes in %n second(s).</source>
        <translation>
            <numerusform>Voor uw privacy sluit dit scherm over %n seconde.</numerusform>
            <numerusform>Voor uw privacy sluit dit scherm over %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TillField</name>
    <message>
        <source>Link a till transaction</source>
        <translation>Kassabon koppelen</translation>
    </message>
    <message>
        <source>Till transaction (optional)</source>
        <translation>Kassatransactie (niet verplicht)</translation>
    </message>
    <message>
        <source>Till transaction, optional</source>
        <translation>Kassatransactie, niet verplicht</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Reward without a name</source>
        <translation>Cadeau zonder naam</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Scan the card of %1</source>
        <translation>Scan de kaart van %1</translation>
    </message>
</context>
<context>
    <name>WorkChanges</name>
    <message>
        <source>%1: before %2, after %3</source>
        <translation>%1: eerst %2, straks %3</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Straks</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Eerst</translation>
    </message>
</context>
<context>
    <name>WorkCountdown</name>
    <message numerus="yes">
        <source>Is sent in %n second(s)</source>
        <translation>
            <numerusform>Gaat weg over %n seconde</numerusform>
            <numerusform>Gaat weg over %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkManager</name>
    <message>
        <source>Allow it</source>
        <translation>Toestaan</translation>
    </message>
</context>
</TS>
