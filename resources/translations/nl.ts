<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
    <name>DemoView</name>
    <message>
        <source>Sample cards: tap one, or scan it</source>
        <translation>Voorbeeldkaarten: tik er een aan, of scan er een</translation>
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
        <source>Your code</source>
        <translation>Uw code</translation>
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
</TS>
