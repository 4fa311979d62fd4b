/** What sort of organisation a word says; each has its own replacement words. */
export type OrganisationKind =
  'hotel' | 'school' | 'food' | 'salon' | 'shop' | 'company' | 'care' | 'other'

const WORDS: Readonly<Record<OrganisationKind, string>> = {
  hotel:
    'hotel hotelu hotelul hotelul motel hostel pension herberg guesthouse gasthof hostal aparthotel hôtel otel хотел готель szálloda hotelowi',
  school:
    'school basisschool obs cbs rkbs pcbs ods brede-school college lyceum gymnasium scholengemeenschap praktijkschool vmbo-school middelbare-school ' +
    'kinderdagverblijf peuterspeelzaal bso crèche szkoła szkole școala liceul escuela colegio école lycée schule grundschule gymnasium escola okulu lisesi iskola училище школа ліцей',
  food: 'restaurant eetcafé café cafe cafetaria snackbar bar club nachtclub discotheek disco pizzeria grillroom shoarmazaak eethuis brasserie bistro lunchroom sushibar restauracja restaurantul restaurante étterem ресторант ресторан kafe lokanta',
  salon:
    'nagelstudio nagelsalon massagesalon kapsalon kapper schoonheidssalon zonnestudio sauna barbershop massagestudio thaimassage salon studio bordeel seksclub privéhuis',
  shop: 'supermarkt winkel bakkerij slagerij wasserette avondwinkel garage autobedrijf carwash autowasserij groothandel kringloop kringloopwinkel bloemenzaak telefoonwinkel belwinkel toko buurtsuper tankstation sklep magazinul tienda',
  company:
    'bedrijf firma uitzendbureau schoonmaakbedrijf bouwbedrijf kwekerij slachterij transportbedrijf distributiecentrum fabriek tuinbouwbedrijf glastuinbouwbedrijf manege boerderij champignonkwekerij aannemer werkgever bezorgdienst koeriersdienst camping vakantiepark bungalowpark recreatiepark firmie empresa entreprise',
  care: 'opvang opvanghuis opvanglocatie noodopvang azc asielzoekerscentrum zorginstelling verpleeghuis verzorgingshuis ziekenhuis huisartsenpraktijk praktijk apotheek woongroep jeugdinstelling kliniek blijfhuis safehouse shelter hospital clinic',
  other:
    'stichting vereniging kerk moskee sportclub voetbalclub sportschool buurthuis dorpshuis wijkcentrum fundacja asociația fundación fundația iglesia biserica',
}

const KINDS = new Map<string, OrganisationKind>(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word.replace('-', ' '), kind as OrganisationKind] as const),
  ),
)

/** The sort that one word says, in any case; `undefined` when it says none. */
export const kindOfWord = (word: string): OrganisationKind | undefined => {
  const small = word.toLowerCase()
  return KINDS.get(small) ?? endingKind(small)
}

/** The sort that the first such word in `text` says; `other` when none does. Never throws. */
export const organisationKindIn = (text: string): OrganisationKind => {
  for (const word of text.split(/[^\p{L}\p{M}]+/u)) {
    const kind = kindOfWord(word)
    if (kind !== undefined) return kind
  }
  return LEGAL.test(text) ? 'company' : 'other'
}

/** Compounds: "wegrestaurant", "conferentiehotel". */
const endingKind = (word: string): OrganisationKind | undefined => {
  if (/.hotel$/.test(word)) return 'hotel'
  if (/.(?:school|college|lyceum)$/.test(word)) return 'school'
  if (/.(?:restaurant|café|pizzeria)$/.test(word)) return 'food'
  if (/.(?:salon|studio|kapper)$/.test(word)) return 'salon'
  if (/.(?:winkel|bakkerij|slagerij)$/.test(word)) return 'shop'
  if (/.(?:bedrijf|bureau|kwekerij|fabriek|transport|bouw)$/.test(word)) return 'company'
  return /.(?:opvang|kliniek|huisartsen)$/.test(word) ? 'care' : undefined
}

/** Forms of a company behind its name. */
export const LEGAL =
  /(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|GmbH|UG|Ltd\.?|Inc\.?|LLC|Sp\. ?z ?o\. ?o\.?|S\.?R\.?L\.?|S\.A\.|S\.L\.|SARL|Lda\.?|Kft\.?|Zrt\.?|Bt\.|ЕООД|ООД|ТОВ|A\.Ş\.|Ltd\. Şti\.)(?!\p{L})/u
