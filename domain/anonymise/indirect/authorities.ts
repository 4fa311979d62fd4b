/**
 * Services and authorities that everybody knows: naming one identifies nobody. In small letters. The
 * names of a directory come on top, see `withDirectory`.
 */
const AUTHORITIES = [
  'comensha',
  'veilig thuis',
  'politie',
  'gemeente',
  'coa',
  'ind',
  'ggd',
  'ggz',
  'leger des heils',
  'nidos',
  'fairwork',
  'fier',
  'offlimits',
  'keerpunt',
  'kindertelefoon',
  'slachtofferhulp',
  'meld misdaad anoniem',
  'arbeidsinspectie',
  'marechaussee',
  'kmar',
  'openbaar ministerie',
  'om',
  'raad voor de kinderbescherming',
  'kinderbescherming',
  'rode kruis',
  'vluchtelingenwerk',
  'belastingdienst',
  'uwv',
  'svb',
  'duo',
  'kamer van koophandel',
  'kvk',
  'rijksoverheid',
  'ministerie',
  'vng',
  'tweede kamer',
  'eerste kamer',
  'raad van state',
  'hoge raad',
  'rechtbank',
  'gerechtshof',
  'europol',
  'frontex',
  'iom',
  'unhcr',
  'unicef',
  'verenigde naties',
  'europese unie',
  'jeugdbescherming',
  'reclassering',
  'halt',
  'movisie',
  'pharos',
  'trimbos',
  'nji',
  'sociaal team',
  'wijkteam',
  'stichting school en veiligheid',
  'school en veiligheid',
  'school & veiligheid',
  'nederlands jeugdinstituut',
  'centrum kinderhandel mensenhandel',
  'ckm',
  'la strada',
  'soa aids',
  'juridisch loket',
  'schuldhulp',
  'voedselbank',
  'landelijk knooppunt',
  'koninklijke horeca',
  'inspectie',
  'autoriteit persoonsgegevens',
  'nationaal rapporteur',
  'landelijke vreemdelingen',
  'dienst terugkeer',
  'vrouwenopvang',
] as const

const KNOWN: ReadonlySet<string> = new Set(AUTHORITIES)
const MOST_WORDS = 5

/** True when the name of a service or authority stands in `name`, as whole words. */
export const namesAuthority = (name: string, others: ReadonlySet<string> = new Set()): boolean => {
  const words = name.toLowerCase().split(/[^\p{L}\p{M}\d&]+/u)
  return words.some((_, first) => {
    let joined = ''
    for (const word of words.slice(first, first + MOST_WORDS)) {
      joined = joined === '' ? word : `${joined} ${word}`
      if (KNOWN.has(joined) || others.has(joined)) return true
    }
    return false
  })
}
