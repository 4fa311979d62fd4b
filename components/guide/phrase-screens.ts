import { phraseOrder, phrasesToShow } from '../../domain/content/all-phrases.ts'
import type { Service } from '../../domain/content/directory-schema.ts'

export type PhraseScreen = {
  readonly id: string
  readonly text: string
  /** The service whose number stands in the phrase. */
  readonly service?: Service
}

const PLACE_OF_PHONE = '{{phone}}'

/**
 * One screen for each phrase, and one for each number where a phrase has room for one. Numbers
 * only come once the other has said that it is safe.
 */
export const phraseScreens = (
  language: string,
  isSafe: boolean,
  services: readonly Service[],
): readonly PhraseScreen[] =>
  phrasesToShow(language, isSafe).flatMap(({ id, text }) => {
    if (!text.includes(PLACE_OF_PHONE)) return [{ id, text }]
    const wanted = phraseOrder.find((phrase) => phrase.id === id)?.services ?? []
    return wanted.flatMap((serviceId) => {
      const service = services.find((one) => one.id === serviceId)
      return service?.phone ? [{ id, text, service }] : []
    })
  })

/** The phrase around the place of the number. */
export const aroundPhone = (text: string): readonly [string, string] => {
  const [before = '', after = ''] = text.split(PLACE_OF_PHONE)
  return [before, after]
}
