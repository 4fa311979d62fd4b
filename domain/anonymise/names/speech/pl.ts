import type { Speech } from './speech.ts'

export const pl: Speech = {
  titles:
    'pan pani pana panu panem panią państwo dr prof doktor profesor ksiądz siostra brat ciocia wujek babcia dziadek król królowa książę święty święta papież generał pułkownik kapitan rodzina mec inż mgr',
  relations:
    'matka mama ojciec tata przyjaciel przyjaciółka kolega koleżanka chłopak dziewczyna mąż mężem żona żoną córka syn kuzyn kuzynka siostra siostrę brat klient klientka gość ofiara podejrzany sutener szef szefa szefowa kierownik kierowniczka kierowca właściciel uczeń uczennica student studentka nauczyciel nauczycielka sąsiad sąsiadka współlokator współlokatorka opiekun opiekunka pracownik pracownica pośrednik partner narzeczony dziecko pacjent pacjentka świadek tłumacz koordynator brygadzista',
  roles:
    'minister premier prezydent burmistrz senator poseł posłanka ambasador dyrektor dyrektorka prezes przewodniczący przewodnicząca sekretarz rzecznik rzeczniczka adwokat sędzia prokurator trener kapitan napastnik bramkarz obrońca kolarz pisarz pisarka autor autorka poeta poetka piosenkarz piosenkarka aktor aktorka reżyser kompozytor malarz malarka rzeźbiarz architekt artysta filozof historyk badacz badaczka ekonomista dziennikarz dziennikarka polityk lider założyciel przedsiębiorca inspektor lekarz lekarka inżynier pilot zwycięzca wiceprezydent',
  naming: 'nazywa imię imieniem nazwisko nazwiskiem pseudonim ksywa zwany zwana alias nazywam',
  greetings:
    'cześć dzień dobry witam hej drogi droga szanowny szanowna dziękuję pozdrawiam pozdrowienia',
  saying:
    'mówi mówił powiedział powiedziała według twierdzi twierdził pyta zapytał odpowiedział odpowiedziała dodał dodała wyjaśnił wyjaśniła pisze napisał opowiada opowiadała podkreśla podkreślił zaznaczył',
  doing:
    'jest był była są ma miał miała przyszedł przyszła przyjechał przyjechała poszedł pracuje pracował pracowała mieszka mieszkał mieszkała chce chciał chciała może mógł mogła musi musiał musiała będzie został została widział śpi urodził urodziła zmarł zmarła zdobył wygrał grał studiował rozpoczął boi nie',
  placeBefore: 'w we do z ze na koło pod nad przy',
  personBefore: 'od dla przez przeciw o i jak u',
  articles:
    'ten ta to te ci tego tej tych jego jej ich mój moja moje nasz nasza wasz każdy żaden swój swoja',
  and: 'i oraz lub albo',
  bodies:
    'hotel hotelu restauracja kawiarnia bar klub salon szkoła liceum uniwersytet fundacja stowarzyszenie firma agencja sklep szpital klinika kościół meczet dworzec lotnisko muzeum partia ministerstwo miasto gmina rada sąd bank gazeta grupa instytut ulica ul aleja plac most rzeka zamek wieża związek orkiestra teatr',
  small:
    'ja ty on ona my wy oni one się nie że co kto gdzie kiedy jak dlaczego ale bo jeśli czy tu tam teraz dziś dzisiaj wczoraj jutro zawsze nigdy też także po przed bez między bardzo więcej mniej nic coś ktoś nikt tak już tylko jeszcze',
}
