import order from '../../content/phrases.json' with { type: 'json' }
import ar from '../../content/phrases/ar.json' with { type: 'json' }
import bg from '../../content/phrases/bg.json' with { type: 'json' }
import en from '../../content/phrases/en.json' with { type: 'json' }
import es from '../../content/phrases/es.json' with { type: 'json' }
import hu from '../../content/phrases/hu.json' with { type: 'json' }
import nlSimple from '../../content/phrases/nl-simple.json' with { type: 'json' }
import pl from '../../content/phrases/pl.json' with { type: 'json' }
import ro from '../../content/phrases/ro.json' with { type: 'json' }
import uk from '../../content/phrases/uk.json' with { type: 'json' }
import zh from '../../content/phrases/zh.json' with { type: 'json' }
import type { PhraseOrder, Phrases } from './phrase-schema.ts'

/** The phrases in the order shown, and which wait until the other says it is safe. */
export const phraseOrder = (order as unknown as PhraseOrder).phrases

/** Every packed language, in the order offered. Trusted: the schema runs over them in the tests. */
export const allPhrases = [
  nlSimple,
  en,
  pl,
  ro,
  bg,
  hu,
  es,
  uk,
  zh,
  ar,
] as unknown as readonly Phrases[]

export type ShownPhrase = { readonly id: string; readonly text: string }

/**
 * Gives the phrases of a language in order. Those with a phone number only where `isSafe` is
 * true: after the other has said so. Gives none for a language that is not packed.
 */
export const phrasesToShow = (language: string, isSafe: boolean): readonly ShownPhrase[] => {
  const texts = new Map(
    allPhrases
      .find((phrases) => phrases.language === language)
      ?.phrases.map(({ id, text }) => [id, text]),
  )
  return phraseOrder
    .filter(({ onlyAfterSafe }) => isSafe || !onlyAfterSafe)
    .flatMap(({ id }) => {
      const text = texts.get(id)
      return text === undefined ? [] : [{ id, text }]
    })
}
