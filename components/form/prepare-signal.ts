import { checkSignal, type CheckedSignal } from '../../domain/anonymise/check-signal.ts'
import type { Lifted } from '../../domain/anonymise/lifted.ts'
import type { FindDeskRefusal } from '../../domain/directory/find-desk.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { chooseRoute } from '../../domain/routing/choose-route.ts'
import type { RoutedSignal } from '../../domain/routing/routed-signal.ts'
import type { RouteResult } from '../../domain/routing/route-signal.ts'
import { toCanonicalJson } from '../../domain/sealing/canonical-json.ts'
import { signalContents } from '../../domain/sealing/seal-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { signalFromAnswers, type SignalRefusal } from '../../domain/signal/schema.ts'
import type { Receipt } from '../../domain/thread/receipt.ts'
import type { ThreadKeys } from '../../domain/thread/thread-keys.ts'
import { settledAnswers } from './settled-answers.ts'
import { spareThread, type SpareThread } from './spare-thread.ts'

/** A signal that is ready to be sealed: what leaves, where to, and the receipt that opens its thread. */
export type PreparedSignal = {
  readonly routed: RoutedSignal
  readonly route: RouteResult
  readonly receipt: Receipt
  readonly keys: ThreadKeys
  /** The very characters that are sealed. */
  readonly contents: string
}

export type PrepareRefusal = SignalRefusal | 'text-identifies' | 'check-failed' | FindDeskRefusal

/**
 * Takes answers the whole road up to sealing: signal, anonymise check, route, a receipt that no
 * other signal has. Refuses with the code of the step that refused; nothing is sealed or sent here.
 */
export const prepareSignal = async (
  answers: Answers,
  lifted: Lifted,
  language: string,
  directory: Directory,
  now: Date,
  threads: Pick<SpareThread, 'take'> = spareThread,
): Promise<Result<PreparedSignal, PrepareRefusal>> => {
  const checked = checkedSignal(answers, lifted, language)
  if (!checked.ok) return checked
  const chosen = chooseRoute(checked.value, directory, now)
  if (!chosen.ok) return chosen

  const { receipt, keys } = await threads.take()
  const { routed, route } = chosen.value
  const contents = toCanonicalJson(signalContents(routed, keys))
  return ok({ routed, route, receipt, keys, contents })
}

const checkedSignal = (
  answers: Answers,
  lifted: Lifted,
  language: string,
): Result<CheckedSignal, PrepareRefusal> => {
  const signal = signalFromAnswers(settledAnswers(answers), language)
  if (!signal.ok) return signal
  try {
    return checkSignal(signal.value, lifted)
  } catch {
    // What was not checked does not leave.
    return refused('check-failed')
  }
}
