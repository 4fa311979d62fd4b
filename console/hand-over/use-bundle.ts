import { useMemo } from 'preact/hooks'

import type { Words } from '../../components/words/create-words.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { handOverGate, type GateQuestion } from '../../domain/hand-over/gate.ts'
import { makeBundle, type BundleRefusal } from '../../domain/hand-over/make-bundle.ts'
import { dutchDayAt } from '../../domain/content/dutch-time.ts'
import type { Result } from '../../domain/result.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { useDesk } from '../shell/desk-context.ts'
import { bundleInWords } from './bundle-in-words.ts'
import type { HandOverDraft } from './hand-over-drafts.ts'

export type BundleMade = {
  readonly bundle: Result<Bundle, BundleRefusal>
  /** Empty while there is no bundle. */
  readonly questions: readonly GateQuestion[]
}

/**
 * Makes the bundle of a draft now: what is shown is what is sealed. Undefined while the Dutch words
 * are on their way or no service is chosen.
 */
export const useBundle = (
  signalId: string,
  contents: SignalContents,
  dutch: Words | undefined,
): ((draft: HandOverDraft) => BundleMade | undefined) => {
  const { session } = useDesk()
  return useMemo(
    () => (draft) => {
      if (dutch === undefined || draft.service === undefined) return undefined
      const bundle = makeBundle(contents, {
        handedOverOn: todayInDutch(new Date()),
        from: session.desk.name,
        to: draft.service,
        about: dutch.t('handover:bundle.about'),
        inWords: (signal) => bundleInWords(signal, dutch),
        note: draft.note,
        text: draft.text,
        lifted: draft.lifted,
        withWorkContact: draft.withWorkContact,
        reference: draft.reference,
        keepOut: [session.staff.name, session.staff.id, session.desk.id, signalId, location.host],
      })
      return { bundle, questions: bundle.ok ? handOverGate(contents, bundle.value) : [] }
    },
    [contents, dutch, session, signalId],
  )
}

export const todayInDutch = (now: Date): string => {
  const { year, month, day } = dutchDayAt(now)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
