import { checkSignal } from '../../domain/anonymise/check-signal.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Desk, Directory } from '../../domain/directory/schema.ts'
import { makeBundle, type HandOverWish } from '../../domain/hand-over/make-bundle.ts'
import type { Bundle, BundleSignal, InWords } from '../../domain/hand-over/bundle.ts'
import { chooseRoute } from '../../domain/routing/choose-route.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { signalContentsSchema, type SignalContents } from '../../domain/sealing/contents.ts'
import { openJson } from '../../domain/sealing/open.ts'
import { sealSignal } from '../../domain/sealing/seal-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { signalFromAnswers, type Signal } from '../../domain/signal/schema.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'
import { indicatorLines, signalFacts } from '../../components/desk/signal-facts.ts'
import { loadWords } from '../../components/words/create-words.ts'
import { aDesk, aKeyPair, someAnswers } from '../builders.ts'

export const valueOf = <Value>(
  result: { ok: true; value: Value } | { ok: false; code: string },
): Value => {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const aDirectory = (desk: Desk): Directory => ({
  format: 1,
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  expiresAt: '2027-06-01T00:00:00Z',
  desks: [desk],
  services: [...dutchDirectory.services],
  rules: [...dutchRules],
})

/** A signal on its whole road: answered, checked, routed, sealed, and opened by the desk. */
export const aHandledSignal = async (changes: Partial<Answers> = {}) => {
  const key = await aKeyPair()
  const desk = aDesk(key.recipient)
  const receipt = makeReceipt()
  const thread = await deriveThreadKeys(receipt)
  const signal = valueOf(signalFromAnswers(someAnswers(changes), 'nl'))
  const checked = valueOf(checkSignal(signal))
  const now = new Date('2026-11-22T14:35:27Z')
  const { routed } = valueOf(chooseRoute(checked, aDirectory(desk), now))
  const envelope = valueOf(await sealSignal(routed, thread))
  const contents = valueOf(await openJson(envelope.sealed, key.identity, signalContentsSchema))
  return { contents, envelope, thread, receipt, desk, deskIdentity: key.identity }
}

const words = await loadWords('nl', ['form', 'console', 'cards', 'services', 'routing'])

/** The Dutch words of what leaves, as the console makes them. */
export const inDutch = (signal: BundleSignal): InWords => [
  ...signalFacts(signal as Signal, words).map(({ key, values }) => ({
    question: key,
    answer: values.join(' · '),
  })),
  ...indicatorLines(signal.indicators, words).map(({ area, lines }) => ({
    question: area,
    answer: lines.join('\n'),
  })),
]

export const aWish = (changes: Partial<HandOverWish> = {}): HandOverWish => ({
  handedOverOn: '2026-11-22',
  from: 'CoMensha (demo)',
  to: 'veilig-thuis-gelderland-zuid',
  about: 'Dit is een geanonimiseerd signaal en geen registratie.',
  inWords: inDutch,
  withWorkContact: false,
  ...changes,
})

export const aBundle = (contents: SignalContents, changes: Partial<HandOverWish> = {}): Bundle =>
  valueOf(makeBundle(contents, aWish(changes)))
