import type { Words } from '../words/create-words.ts'
import regionFile from '../../content/regions.json' with { type: 'json' }
import { allIndicators } from '../../domain/content/all-indicators.ts'
import type { Signal } from '../../domain/signal/schema.ts'

type Dictionary = Pick<Words, 't' | 'has'>

/** One answer of the form as the desk reads it. */
export type Fact = {
  readonly id: string
  readonly key: string
  readonly values: readonly string[]
}

const CODED = [
  'lane',
  'exploitation',
  'ageBand',
  'peopleCount',
  'setting',
  'period',
  'region',
  'languageNeeded',
  'consent',
  'sector',
  'role',
  'alreadyDone',
  'wishes',
] as const satisfies readonly (keyof Signal)[]

const regionNames = new Map(regionFile.regions.map(({ code, name }) => [code, name]))

/** The words of one coded answer; the code itself where a newer form has a word we do not know. */
const answerWords = ({ t, has }: Dictionary, question: string, code: string): string => {
  if (question === 'region') {
    const name = regionNames.get(code)
    if (name !== undefined) return name
  }
  const key = `form:options.${question}.${code}`
  return has(key) ? t(key) : code
}

/**
 * Every coded answer of a signal in the reader's language, in the order in which a desk weighs it.
 * Questions that were not asked are left out; nothing is added, summed or scored.
 */
export const signalFacts = (
  signal: Pick<Signal, (typeof CODED)[number]>,
  words: Dictionary,
): readonly Fact[] =>
  CODED.flatMap((question) => {
    const answer = signal[question]
    if (answer === undefined) return []
    const codes = typeof answer === 'string' ? [answer] : answer
    if (codes.length === 0) return []
    return [
      {
        id: question,
        key: words.t(`console:facts.${question}`),
        values: codes.map((code) => answerWords(words, question, code)),
      },
    ]
  })

/** The seen indicators as the lines of the card, grouped by area in the order of the form. */
export const indicatorLines = (
  ids: readonly string[],
  { t, has }: Dictionary,
): readonly { readonly area: string; readonly lines: readonly string[] }[] => {
  const areaOf = new Map(allIndicators.map(({ id, area }) => [id, area]))
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const area = areaOf.get(id)
    const title = area === undefined ? t('console:signal.otherSigns') : t(`cards:areas.${area}`)
    const line = has(`cards:indicators.${id}`) ? t(`cards:indicators.${id}`) : id
    groups.set(title, [...(groups.get(title) ?? []), line])
  }
  return [...groups].map(([area, lines]) => ({ area, lines }))
}

/** The name of a service; an id that is unknown here stays an id. */
export const serviceName = (id: string, { t, has }: Dictionary): string =>
  has(`services:services.${id}.name`) ? t(`services:services.${id}.name`) : id

/** Why a rule sent it there; a rule that is unknown here is named and said to be unknown. */
export const ruleWords = (id: string, { t, has }: Dictionary): string =>
  has(`routing:why.${id}`) ? t(`routing:why.${id}`) : t('console:signal.unknownRule', { id })

/** The name of a language in another, for instance "Pools" for `pl` in `nl`. */
export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
