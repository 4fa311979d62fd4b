import type { Family } from '../../domain/anonymise/family.ts'
import { PUBLIC_CONTACTS } from '../../domain/anonymise/public-contacts.ts'
import { makeWorkingCopy } from '../../domain/anonymise/working-copy.ts'

/** What one family finds by itself, as "kind certainty: words", in the order of the text. */
export const spansOf = (family: Family, text: string): string[] => {
  const copy = makeWorkingCopy(text).text
  return [...family(copy, PUBLIC_CONTACTS)]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind, certainty }) => `${kind} ${certainty}: ${copy.slice(start, end)}`)
}
