import type { RoutingFacts } from '../../domain/routing/evaluate-condition.ts'

/** An adult about whom nothing is sure yet, and a minor: starting points for invented situations. */
export const anAdult: RoutingFacts = {
  lane: 'anonymous',
  sector: 'social-team',
  ageBand: '24-plus',
  exploitation: ['unknown'],
  setting: 'home',
  region: 'VR13',
  consent: 'no',
  wishes: [],
}
export const aMinor: RoutingFacts = { ...anAdult, lane: 'minor', ageBand: '12-15' }

type Row = readonly [
  situation: string,
  facts: RoutingFacts,
  first: readonly string[],
  also: readonly string[],
]

/** Every situation of the decision table, with the services it must lead to. */
export const situations: readonly Row[] = [
  ['danger now', { ...anAdult, lane: 'danger' }, ['112'], ['politie']],
  ['danger now for a minor', { ...aMinor, lane: 'danger' }, ['112'], ['politie']],
  ['under 18', aMinor, ['veiligthuis', 'aandachtsf'], ['politie', 'comensha']],
  [
    'under 18 and consent was given',
    { ...aMinor, consent: 'yes' },
    ['veiligthuis', 'aandachtsf'],
    ['politie', 'comensha'],
  ],
  [
    'age not known',
    { ...aMinor, ageBand: 'unknown' },
    ['veiligthuis', 'aandachtsf'],
    ['politie', 'comensha'],
  ],
  [
    'an unaccompanied minor in reception',
    { ...aMinor, setting: 'reception' },
    ['veiligthuis'],
    ['nidos', 'coa', 'politie'],
  ],
  [
    'a minor in a hotel',
    { ...aMinor, sector: 'hotel', setting: 'hotel' },
    ['veiligthuis', 'politie'],
    ['mma', 'comensha'],
  ],
  [
    'a minor who has to work',
    { ...aMinor, exploitation: ['labour'] },
    ['veiligthuis', 'aandachtsf'],
    ['nla', 'politie'],
  ],
  [
    'an adult who may be named and needs shelter',
    { ...anAdult, lane: 'identifiable-consent', consent: 'yes' },
    ['comensha'],
    ['politie'],
  ],
  [
    'an adult worker who may be named',
    { ...anAdult, lane: 'identifiable-consent', exploitation: ['labour'] },
    ['comensha'],
    ['nla', 'fairwork'],
  ],
  [
    'labour exploitation',
    { ...anAdult, exploitation: ['labour'], setting: 'work' },
    ['nla'],
    ['fairwork', 'comensha'],
  ],
  [
    'work inside a household',
    { ...anAdult, exploitation: ['domestic'] },
    ['nla'],
    ['fairwork', 'comensha'],
  ],
  [
    'bad employment without coercion',
    { ...anAdult, lane: 'advice', setting: 'work' },
    ['nla'],
    ['fairwork', 'comensha'],
  ],
  [
    'sexual exploitation at home',
    { ...anAdult, exploitation: ['sexual'] },
    ['politie'],
    ['comensha', 'mma'],
  ],
  [
    'sexual exploitation in a hotel',
    { ...anAdult, sector: 'hotel', setting: 'hotel', exploitation: ['sexual'] },
    ['politie'],
    ['mma', 'comensha'],
  ],
  [
    'criminal exploitation of a youngster under 18',
    { ...aMinor, sector: 'school', exploitation: ['criminal'] },
    ['veiligthuis', 'comensha'],
    ['aandachtsf', 'politie'],
  ],
  [
    'criminal exploitation of a young adult',
    { ...anAdult, ageBand: '18-23', exploitation: ['criminal'] },
    ['comensha'],
    ['politie', 'veiligthuis'],
  ],
  [
    'criminal exploitation of an adult',
    { ...anAdult, exploitation: ['criminal'] },
    ['comensha'],
    ['politie', 'mma'],
  ],
  [
    'forced begging',
    { ...anAdult, exploitation: ['begging'], setting: 'street' },
    ['politie'],
    ['comensha'],
  ],
  [
    'forced marriage of an adult',
    { ...anAdult, exploitation: ['marriage'] },
    ['lkha'],
    ['veiligthuis', 'comensha'],
  ],
  [
    'abandonment abroad of an adult',
    { ...anAdult, exploitation: ['marriage'], setting: 'travel' },
    ['lkha'],
    ['nlww', 'kmar', 'veiligthuis'],
  ],
  [
    'forced marriage of a minor',
    { ...aMinor, exploitation: ['marriage'] },
    ['veiligthuis', 'lkha'],
    ['politie'],
  ],
  [
    'abandonment abroad of a minor',
    { ...aMinor, exploitation: ['marriage'], setting: 'travel' },
    ['veiligthuis', 'lkha'],
    ['nlww', 'kmar'],
  ],
  ['an airport or border', { ...anAdult, setting: 'travel' }, ['kmar'], ['politie', 'comensha']],
  [
    'online sexual images of minors',
    { ...aMinor, exploitation: ['sexual'], setting: 'online' },
    ['veiligthuis', 'offlimits'],
    ['politie'],
  ],
  [
    'only a place where people work',
    { lane: 'place-only', sector: 'social-team', setting: 'work', exploitation: [], wishes: [] },
    ['nla'],
    ['aandachtsf', 'mma', 'politie'],
  ],
  [
    'only a place',
    { lane: 'place-only', sector: 'school', setting: 'street', exploitation: [], wishes: [] },
    ['politie'],
    ['aandachtsf', 'mma'],
  ],
  [
    'only a place, seen from a hotel',
    { lane: 'place-only', sector: 'hotel', setting: 'hotel', exploitation: [], wishes: [] },
    ['politie'],
    ['mma'],
  ],
  ['an unsure social worker', anAdult, ['aandachtsf', 'comensha'], []],
  ['an unsure hotel', { ...anAdult, sector: 'hotel' }, ['comensha'], ['politie']],
  [
    'a professional afraid to be known',
    { ...anAdult, exploitation: ['sexual'], wishes: ['stay-unknown'] },
    ['mma'],
    ['comensha'],
  ],
  [
    'a professional afraid to be known, about work',
    { ...anAdult, exploitation: ['labour'], wishes: ['stay-unknown'] },
    ['nla'],
    ['mma', 'comensha'],
  ],
  [
    'a professional afraid to be known, about a minor',
    { ...aMinor, wishes: ['stay-unknown'] },
    ['veiligthuis'],
    ['mma'],
  ],
  [
    'a professional afraid to be known, about a place',
    { lane: 'place-only', sector: 'hotel', setting: 'other', wishes: ['stay-unknown'] },
    ['mma'],
    ['politie'],
  ],
  [
    'a professional afraid to be known, about a workplace',
    { lane: 'place-only', sector: 'hotel', setting: 'work', wishes: ['stay-unknown'] },
    ['nla'],
    ['mma', 'comensha'],
  ],
  [
    'an adult in Flevoland who may be named',
    { ...anAdult, lane: 'identifiable-consent', region: 'VR25' },
    ['veiligthuis-flevoland'],
    ['comensha', 'politie'],
  ],
  ['a professional who answered nothing', {}, ['comensha'], []],
  [
    'an adult in Flevoland',
    { ...anAdult, region: 'VR25', exploitation: ['criminal'] },
    ['veiligthuis-flevoland'],
    ['comensha'],
  ],
  [
    'an adult in Utrecht',
    { ...anAdult, region: 'VR09' },
    ['veiligthuis-utrecht'],
    ['comensha', 'politie'],
  ],
  [
    'an adult in Haaglanden who may be named',
    { ...anAdult, lane: 'identifiable-consent', region: 'VR15' },
    ['comensha', 'veiligthuis-haaglanden'],
    ['politie'],
  ],
  [
    'a minor who travels with strangers',
    { ...aMinor, setting: 'travel' },
    ['veiligthuis', 'kmar'],
    ['politie', 'nidos'],
  ],
  [
    'a minor in Flevoland',
    { ...aMinor, region: 'VR25' },
    ['veiligthuis-flevoland', 'aandachtsf'],
    ['politie', 'comensha'],
  ],
]
