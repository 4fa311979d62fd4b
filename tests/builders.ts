import { generateHybridIdentity, identityToRecipient } from 'age-encryption'

import { checkSignal, type CheckedSignal } from '../domain/anonymise/check-signal.ts'
import type { Desk } from '../domain/directory/schema.ts'
import { routedSignal, type RoutedSignal } from '../domain/routing/routed-signal.ts'
import type { Answers } from '../domain/signal/answers.ts'
import { signalFromAnswers, type Signal } from '../domain/signal/schema.ts'

/** Complete answers of an invented hotel worker about an invented adult. */
export const someAnswers = (changes: Partial<Answers> = {}): Answers => ({
  danger: 'no',
  subject: 'person',
  ageBand: '24-plus',
  consent: 'not-asked',
  sector: 'hotel',
  role: 'housekeeping',
  indicators: ['H15', 'H24'],
  exploitation: ['unknown'],
  setting: 'hotel',
  period: 'this-week',
  region: 'VR13',
  peopleCount: 'one',
  languageNeeded: 'unknown',
  alreadyDone: ['talked-with-colleague'],
  wishes: ['ask-back'],
  text: 'Een vrouw mag de kamer niet uit. Een man haalt steeds schone handdoeken.',
  ...changes,
})

export const aSignal = (changes: Partial<Answers> = {}): Signal => {
  const made = signalFromAnswers(someAnswers(changes), 'nl')
  if (!made.ok) throw new Error(`These answers make no signal: ${made.code}`)
  return made.value
}

export const aCheckedSignal = (changes: Partial<Answers> = {}): CheckedSignal => {
  const checked = checkSignal(aSignal(changes))
  if (!checked.ok) throw new Error('The text of this signal identifies somebody.')
  return checked.value
}

export const aKeyPair = async () => {
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

export const aDesk = (recipient: string, changes: Partial<Desk> = {}): Desk => ({
  id: 'a1b2c3d4e5f60718',
  slug: 'comensha',
  names: { nl: 'CoMensha (demo)', en: 'CoMensha (demo)' },
  recipient,
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2027-12-31T00:00:00Z',
  ...changes,
})

export const aRoutedSignal = (desk: Desk, changes: Partial<Answers> = {}): RoutedSignal =>
  routedSignal(
    aCheckedSignal(changes),
    { first: ['comensha'], also: ['politie'], because: ['do-not-know'] },
    desk,
  )
