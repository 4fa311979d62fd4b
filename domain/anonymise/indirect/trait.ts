import { inSmallLetters, matchAt, matchesAt, wordStarts } from '../families/around.ts'
import type { Family } from '../family.ts'

/** What sort of trait: each has its own coarser words. `combination` counts `family`. */
export type TraitKind = 'family' | 'body' | 'health' | 'car' | 'advert' | 'role'

const COUNT =
  '(?:\\d{1,2}|één|een|twee|drie|vier|vijf|zes|zeven|acht|two|three|four|five|six|zwei|drei|vier|fünf|deux|trois|quatre|dos|tres|cuatro|dwojga|trojga|doi|trei|patru)'

const SHAPES: Readonly<Record<TraitKind, RegExp>> = {
  family: new RegExp(
    `(?:(?:hoog)?zwangere?(?: van (?:een )?(?:tweeling|haar \\p{L}+|\\d{1,2} (?:weken|maanden)))?|in verwachting|${COUNT} (?:maanden|weken) zwanger|(?:een |eeneiige )?(?:tweeling|drieling)(?:broer|zus|zusje|broertje)?|` +
      `(?:moeder|vader|ouder|ouders|mother|father|mutter|vater|mère|père|madre|padre|matka|mamă) (?:van|of|von|de|a) ${COUNT}(?: (?:\\p{L}+ )?(?:kinderen|children|kids|kinder|enfants|hijos|filhos|dzieci|copii))?|(?:heeft|met|has|with|hat|mit|a|avec|tiene|con|ma|are|cu) ${COUNT} (?:jonge |kleine |young )?(?:kinderen|dochters|zonen|zoons|children|kids|daughters|sons|kinder|enfants|hijos|hijas|dzieci|copii)|` +
      `(?:enig kind|weduwe|weduwnaar|alleenstaande (?:moeder|vader)|twins?|triplets|pregnant|schwanger|zwillinge?|enceinte|jumeaux|jumelles|embarazada|gemel[oa]s|grávida|gêmeos|ciąży|bliźnięta|bliźniacz\\p{L}+|însărcinată|gemeni|terhes|várandós|ikrek|hamile|ikiz\\p{L}*|бременна|близнац\\p{L}*|вагітна|близнюк\\p{L}*))(?!\\p{L})`,
    'uy',
  ),
  body: /(?:(?:tatoeages?|tattoo'?s?|getatoeëerd\p{L}*|litteken(?:s)?|moedervlek|wijnvlek|brandwond(?:en)?|piercings?|gouden tanden?|gouden tand|glazen oog|kunstgebit|tatuaż\p{L}*|blizn\p{L}+|tatuaj\p{L}*|cicatri\p{L}+|narbe\p{L}*|tätowier\p{L}+|tetoválás\p{L}*|татуировк\p{L}+|татуюванн\p{L}+|белег|шрам\p{L}*|dövme\p{L}*|yara izi|scars?|birthmark)(?: (?:van|met|of) (?:een |a )?\p{L}+)?(?: (?:op|in|on) (?:haar|zijn|de|het|her|his|the) (?:linker |rechter |left |right )?\p{L}+)?|mist een (?:vinger|arm|been|hand|oog|tand|voet))(?!\p{L})/uy,
  health:
    /(?:rolstoel|scootmobiel|rollator|doof|slechthorend|doofstom|blind|slechtziend|verlamd|(?:licht )?verstandelijk(?:e)? (?:beperk\p{L}+|gehandicapt\p{L}*)|lvb|autis\p{L}+|adhd|epilep\p{L}+|diabetes|suikerziekte|hiv|aids|hepatitis|kanker|tbc|tuberculose|schizofren\p{L}+|psychose|psychotisch|borderline|bipolair|depressie|dialyse|astma|stottert|manke?|wheelchair|deaf|disabled|cancer|epilepsy|pregnancy|wózku inwalidzkim|głucha?|niepełnosprawn\p{L}+|surd[ăa]?|cu handicap|gehörlos|rollstuhl|sourde?|handicapée?|sord[oa]|silla de ruedas|engelli|глух\p{L}+|инвалид\p{L}*|інвалід\p{L}*)(?!\p{L})/uy,
  car: /(?:(?:zwarte|witte|rode|blauwe|grijze|groene|gele|zilveren|zilverkleurige|donkere|donkerblauwe|donkergrijze|lichte|lichtblauwe|bruine|oranje|beige|black|white|red|blue|grey|gray|silver|green|schwarzer?|weißer?|czarn\p{L}+|biał\p{L}+|neagr[ău]|alb[ăa]?) )?(?:bmw|audi|mercedes(?:[ -]benz)?|volkswagen|vw|opel|ford|peugeot|renault|citro[eë]n|fiat|toyota|volvo|skoda|škoda|seat|kia|hyundai|mazda|nissan|honda|suzuki|dacia|tesla|porsche|range rover|land rover|lexus|jeep|mitsubishi|chevrolet)(?: (?:golf|polo|passat|transporter|caddy|up|touran|astra|corsa|vivaro|zafira|focus|fiesta|transit|mondeo|clio|megane|kangoo|trafic|twingo|berlingo|picasso|doblo|panda|punto|yaris|aygo|corolla|octavia|fabia|leon|ibiza|picanto|i10|i20|ducato|boxer|partner|sprinter|vito|[a-z]?\d{1,3}[a-z]?|[a-z]-klasse|x\d))?(?!\p{L})|(?:zwarte|witte|rode|blauwe|grijze|groene|gele|zilveren|zilverkleurige|donkerblauwe|donkergrijze|bruine|oranje) (?:auto|bus|busje|bestelbus|bestelbusje|stationwagen|taxi|scooter|suv|jeep|bakfiets)(?!\p{L})/uy,
  advert:
    /(?:advertentie\p{L}{0,4}|adverteert|advert|annonce|annonse|anzeige|anuncio|ogłoszeni\p{L}+|anunț\p{L}*|обяв\p{L}+|оголошенн\p{L}+|ilan\p{L}*)[^.!?\n"“„«]{0,40}["“„«][^"”“»\n]{3,120}["”“»]|advertentienummer:? ?#?\d{3,12}(?!\d)/uy,
  role: /(?:ik ben|als|i am|i'm|as)(?: (?:zelf|de|het|haar|zijn|hun|een|the|her|his|their|a))* (?:mentor|mentrix|juf|meester|leerkracht|docente?|huisarts|wijkagent|wijkverpleegkundige|begeleid(?:er|ster)|persoonlijk begeleider|voogd|buurvrouw|buurman|intern begeleider|conciërge|directeur|nachtportier|receptioniste?|schoonmaakster|coach|teamleider|manager|eigenaar|tandarts|verloskundige|teacher|neighbour|guardian|midwife)(?: van (?:(?:de |het |haar |deze )?[\p{L}\d]+(?: \d?[a-z]\d?)?))?(?!\p{L})/uy,
}

/** Scripts that join words or put no space between them. */
const ANYWHERE: Readonly<Partial<Record<TraitKind, RegExp>>> = {
  family: /حامل|توأم|怀孕|懷孕|双胞胎|雙胞胎/gu,
  body: /وشم|ندبة|纹身|紋身|疤/gu,
}
const OTHER_SCRIPT = /[\u0600-\u06ff\u4e00-\u9fff]/u

const KINDS = Object.keys(SHAPES) as TraitKind[]

/** A cheap look for the letters that any of the long shapes must hold. */
const NEEDED: Readonly<Partial<Record<TraitKind, RegExp>>> = {
  advert: /adver|annon|anzei|anun|ogłosz|обяв|оголош|ilan/u,
  role: /ik ben|als |i am|i'm|as /u,
}

/** The sort of trait that a found text is; `undefined` when it is none. Never throws. */
export const traitKindIn = (found: string): TraitKind | undefined =>
  KINDS.find(
    (kind) =>
      matchAt(SHAPES[kind], inSmallLetters(found), 0) !== null ||
      found.search(ANYWHERE[kind] ?? /$^/u) === 0,
  )

/**
 * Finds what makes a person stand out without naming them: the make-up of the family, tattoos and
 * scars, disability and illness, a car, a quoted advert, a role that only the reporter has. Always
 * `look`: "is this needed?"
 */
export const findTraits: Family = (text) => {
  const small = inSmallLetters(text)
  const starts = wordStarts(small)
  const hasOtherScript = OTHER_SCRIPT.test(text)
  return KINDS.flatMap((kind) => {
    if (NEEDED[kind]?.test(small) === false) return []
    const anywhere = hasOtherScript ? ANYWHERE[kind] : undefined
    const matches = [
      ...matchesAt(SHAPES[kind], small, starts),
      ...(anywhere === undefined ? [] : text.matchAll(anywhere)),
    ]
    return matches.map(({ index: start, 0: match }) => ({
      start,
      end: start + match.length,
      kind: 'trait' as const,
      certainty: 'look' as const,
      ground: 'shaped' as const,
    }))
  })
}
