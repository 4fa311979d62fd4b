import { foldWord } from '../../domain/anonymise/lists/fold-word.ts'

type Ending = { readonly strip: string; readonly add: string; readonly fits: RegExp }
type Affixes = ReadonlyMap<string, { readonly isPrefix: boolean; readonly endings: Ending[] }>

/** One entry of the dictionary: stem as written and its two-letter flags. */
export type Entry = { readonly stem: string; readonly flags: readonly string[] }

/**
 * The Dutch dictionary of OpenTaal as needed here. `wordForms`: each lower-case form, folded, with the
 * folded stems it belongs to; `formsOfStem`: the other way round; `capitals`: entries with a capital.
 */
export type DutchDictionary = {
  readonly wordForms: ReadonlyMap<string, ReadonlySet<string>>
  readonly formsOfStem: ReadonlyMap<string, ReadonlySet<string>>
  readonly capitals: readonly Entry[]
  readonly formsOf: (entry: Entry) => string[]
}

const PLAIN_WORD = /^\p{L}[\p{L}'-]*\p{L}$/u
const FORBIDDEN = 'Fw'

const affixesOf = (aff: string): Affixes => {
  const affixes = new Map<string, { isPrefix: boolean; endings: Ending[] }>()
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition = '.'] = line.split(/\s+/u)
    if ((kind !== 'SFX' && kind !== 'PFX') || /^\d+$/u.test(add)) continue
    const isPrefix = kind === 'PFX'
    const [text = ''] = add.split('/')
    if (text.includes('-') || text.includes("'")) continue
    const rule = affixes.get(flag) ?? { isPrefix, endings: [] }
    const fits = new RegExp(isPrefix ? `^${condition}` : `${condition}$`, 'u')
    rule.endings.push({ strip: strip === '0' ? '' : strip, add: text, fits })
    affixes.set(flag, rule)
  }
  return affixes
}

const entryOf = (line: string): Entry => {
  const [stem = '', flags = ''] = line.split('/')
  return { stem, flags: flags.trim().match(/../gu) ?? [] }
}

const formsWith = (affixes: Affixes, { stem, flags }: Entry): string[] => {
  const forms = [stem]
  for (const flag of flags) {
    const rule = affixes.get(flag)
    if (rule === undefined || rule.isPrefix) continue
    for (const { strip, add, fits } of rule.endings) {
      if (fits.test(stem) && stem.endsWith(strip))
        forms.push(stem.slice(0, stem.length - strip.length) + add)
    }
  }
  const whole = [...forms]
  for (const flag of flags) {
    const rule = affixes.get(flag)
    if (rule?.isPrefix !== true) continue
    for (const { add } of rule.endings) whole.push(...forms.map((form) => add + form))
  }
  return whole
}

/** Reads the .aff and .dic file and writes out every form. Entries marked forbidden are left out. */
export const readDutchDictionary = (aff: string, dic: string): DutchDictionary => {
  const affixes = affixesOf(aff)
  const wordForms = new Map<string, Set<string>>()
  const formsOfStem = new Map<string, Set<string>>()
  const capitals: Entry[] = []
  for (const line of dic.split('\n').slice(1)) {
    const entry = entryOf(line)
    if (entry.flags.includes(FORBIDDEN) || !PLAIN_WORD.test(entry.stem)) continue
    if (entry.stem !== entry.stem.toLowerCase()) {
      capitals.push(entry)
      continue
    }
    const stem = foldWord(entry.stem)
    const forms = formsOfStem.get(stem) ?? new Set<string>()
    formsOfStem.set(stem, forms)
    for (const form of formsWith(affixes, entry)) {
      const folded = foldWord(form)
      forms.add(folded)
      const stems = wordForms.get(folded) ?? new Set<string>()
      stems.add(stem)
      wordForms.set(folded, stems)
    }
  }
  return { wordForms, formsOfStem, capitals, formsOf: (entry) => formsWith(affixes, entry) }
}
