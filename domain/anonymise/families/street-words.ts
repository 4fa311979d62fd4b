const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** Endings that make the name of a street, in small letters too. */
export const STREET_ENDINGS = words(
  'straat straatje laan laantje weg wegje plein pleintje gracht kade singel dijk steeg steegje dreef plantsoen ' +
    'steenweg straße strasse straad strat straaat starat',
)
/** Endings that make other words and towns as well: they need a capital. */
export const WEAK_ENDINGS = words(
  'hof hofje pad kaai lei vest dijkje allee boulevard gasse platz damm ufer chaussee markt haven baan wal dam ring oord ' +
    'veld akker park erf kamp horst burg stede daal dal berg bos brink passage plaats esplanade rode hoek meent donk tuin ' +
    'hoeve werf kouter sluis brug eiland zoom rand gaarde waard weide land schans bolwerk vaart kanaal sloot poort zijde ' +
    'wei hove heide zand duin kreek meer straet str str. ln pln vliet spoor kolk hil rak akkers velden landen',
)
/** End like a street and name none. */
export const NOT_STREETS = new Set(
  words(
    'snelweg autosnelweg autoweg rijweg rijksweg uitweg omweg spoorweg waterweg vaarweg heenweg terugweg tussenweg onderweg middenweg? ' +
      'winkelstraat zijstraat dwarsstraat? achterstraat? parkeerplaats werkplaats woonplaats geboorteplaats standplaats verblijfplaats ' +
      'schoolplein voorplein binnenplein sportveld voetbalveld speelveld vliegveld slagveld werkveld arbeidsmarkt woningmarkt ' +
      'huizenmarkt supermarkt aandelenmarkt vlooienmarkt rommelmarkt kerstmarkt bouwmarkt wereldmarkt loopbaan rijbaan startbaan ' +
      'zwembaan bijbaan wielerbaan kegelbaan schietbaan ijsbaan renbaan landingsbaan glijbaan autobaan luchthaven zeehaven jachthaven ' +
      'thuishaven vluchthaven gerechtshof kerkhof voorhof pretpark vakantiepark bungalowpark wagenpark speelpark natuurpark themapark ' +
      'recreatiepark attractiepark overal afval toeval geval buitenland binnenland vaderland moederland thuisland herkomstland ' +
      'platteland eiland schiereiland voetpad fietspad ruiterpad wandelpad zebrapad levenspad tijdpad groeipad onderhoek invalshoek ' +
      'bladzijde achterzijde voorzijde binnenzijde buitenzijde overzijde oorring sleutelring achtertuin voortuin dierentuin moestuin ' +
      'leerwerkplaats vindplaats schuilplaats slaapplaats ligplaats werkkamp vakantiekamp vluchtelingenkamp tentenkamp vakantieoord ' +
      'stadsrand regenwoud weiland akkerland bouwland grasland ophaalbrug spoorbrug kinderhoeve zorghoeve harvest invest boulevard ' +
      'allee passage esplanade poort brug haven kanaal park markt ring dam berg bos land zand meer spoor plaats veld baan hoek tuin rand ' +
      'allerlei velerlei vallei kruisweg? loopplank kampeerplaats',
  ).filter((word) => !word.endsWith('?')),
)

/** Words before the name of a street that belong to it: titles, old and new, tussenvoegsels. */
export const NAME_PARTS = new Set(
  words(
    'oude oud nieuwe nieuw lange korte kleine grote hoge lage groot klein achter noord oost zuid west noorder ooster zuider ' +
      'wester sint st. st ste. prof. prof dr. dr mr. ir. ds. drs. mgr. burg. burg burgemeester dokter professor generaal gen. ' +
      'koningin koning prins prinses pres. president pastoor past. pater meester kardinaal graaf gravin van de den der ter ten ' +
      "het 1e 2e 3e 4e 5e eerste tweede derde vierde vijfde 's 't le la kon. pr. minister min. mevr. admiraal kapitein kolonel " +
      'binnen buiten boven beneden midden verlengde rechter linker zuidelijke noordelijke oostelijke westelijke',
  ),
)
/** Of those, the ones that need another part before them, or they belong to the sentence. */
export const LINKING_PARTS = new Set(words('van de den der ter ten het achter la le klein groot'))

/** Words that may have a capital before a street and are no part of its name. */
export const NOT_NAME_PARTS = new Set(
  words(
    'in op aan bij naar uit adres ook langs te vanaf hotel woont woonde verblijft bezoekadres bezoekadres: postadres adres: locatie ' +
      'ik zij hij ze we wij er daar hier nu toen dan dus maar want met om onder over tussen tegen hoek voor is was gemeente en of ' +
      'restaurant café at on near from to live lives address home woonadres thuisadres werkadres postbus tel mobiel kamer school',
  ),
)

/** A street that begins with its sort: "Laan van …", "Plein 1945". One of the links follows. */
export const DUTCH_HEADS = new Set(
  words('laan plein weg straat hof kade pad park dijk singel gracht boulevard burg dreef'),
)
export const DUTCH_LINKS = new Set(
  words("van op naar der den de ter 1945 1940 1813 1940-1945 '40-'45 40-45 '45"),
)

/** A street that begins with its sort, in other languages; the name follows. */
export const HEADS_ELSEWHERE = new Set(
  words(
    'chaussée chaussee ul ul. ulica ulicy ulicę al. aleja alei aleje pl. placu os. osiedle str. strada stradă bd. bdul b-dul bulevardul calea aleea ' +
      'șos. șoseaua intrarea rue avenue av. ave. boulevard bd boul. quai allée impasse chemin ruelle calle c/ cl. avenida ' +
      'avda. plaza pza. paseo carrer camino carretera viale piazza rua praça travessa estrada ул ул. улица улици вул вул. ' +
      'вулиця вулиці бул бул. булевард пр. просп. проспект пров. провулок пл. площа площад ж.к. жк кв. квартал шосе шоссе переулок ' +
      'شارع حي طريق',
  ),
)

/** The sort of street as a word of its own behind the name: Hungarian, Turkish, German, Dutch. */
export const TAILS = new Set(
  words(
    'utca utcában u. út úton útja tér téren körút krt. krt sétány köz fasor dűlő rakpart caddesi cad. cad cd. sokak sokağı sok. sk. ' +
      'bulvarı blv. mahallesi mah. meydanı sitesi straße strasse str. platz allee gasse ring damm ufer straat laan plein weg ' +
      'gracht singel kade dijk voorhout spui markt achterburgwal voorburgwal haven wal markt rokin damrak hof',
  ),
)
