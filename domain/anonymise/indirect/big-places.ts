import { foldWord } from '../lists/fold-word.ts'

const folded = (text: string): ReadonlySet<string> =>
  new Set(text.split(',').map((name) => foldWord(name.trim())))

/** Cities, provinces and regions with so many people that living there says little. */
export const BIG_PLACES = folded(
  'Amsterdam, Rotterdam, Den Haag, Haag, Utrecht, Eindhoven, Groningen, Tilburg, Almere, Breda, Nijmegen, Arnhem, Haarlem, Enschede, Amersfoort, ' +
    'Apeldoorn, Zwolle, Den Bosch, Leiden, Maastricht, Leeuwarden, Zaanstad, Dordrecht, Zoetermeer, Haarlemmermeer, Ede, Westland, Emmen, Deventer, ' +
    'Antwerpen, Gent, Brussel, Luik, Charleroi, Brugge, Vlaanderen, Wallonië, Holland, Noord-Holland, Zuid-Holland, Brabant, Noord-Brabant, Limburg, ' +
    'Gelderland, Overijssel, Drenthe, Friesland, Fryslân, Flevoland, Zeeland, Twente, Randstad, Veluwe, Betuwe, Achterhoek, Europa, Europe, Azië, Afrika, ' +
    'Amerika, Balkan, Schiphol, Londen, London, Parijs, Paris, Berlijn, Berlin, Hamburg, Keulen, München, Warschau, Warszawa, Kraków, Boekarest, București, ' +
    'Sofia, Boedapest, Budapest, Kiev, Kyiv, Київ, София, Istanbul, Ankara, Madrid, Barcelona, Lissabon, Lisboa, Rome, Milaan, Wenen, Wien, Praag, Moskou, Lagos, Hanoi, ' +
    'Beijing, Shanghai, Manilla, Damascus, Bagdad, Casablanca, Tripoli, New York, Straatsburg, Genève',
)

let countries: Set<string> | undefined

const LANGUAGES = 'nl en de fr es pl pt ro hu tr bg uk'.split(' ')

/** Every country by its name in the languages of the form. Built on first use. */
export const isCountry = (name: string): boolean => {
  if (countries === undefined) {
    countries = new Set([
      'nederland',
      'polen',
      'vs',
      'uk',
      'amerika',
      'engeland',
      'schotland',
      'holland',
      'curacao',
      'aruba',
    ])
    for (const language of LANGUAGES) {
      const names = new Intl.DisplayNames([language], { type: 'region' })
      for (const code of COUNTRY_CODES) countries.add(foldWord(names.of(code) ?? code))
    }
  }
  return countries.has(foldWord(name))
}

/** ISO 3166-1 alpha-2. */
const COUNTRY_CODES = (
  'AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ ' +
  'DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KP KR KW KG LA LV LB ' +
  'LS LR LY LI LT LU MG MW MY MV ML MT MR MU MX MD MC MN ME MA MZ MM NA NP NL NZ NI NE NG MK NO OM PK PA PG PY PE PH PL PT QA RO RU RW SA SN RS SC SL SG ' +
  'SK SI SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW PS XK TW HK'
).split(' ')
