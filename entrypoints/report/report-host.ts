import type { FormHost, SendState } from '../../components/form/form-host.ts'
import { envelopeHashOf } from '../../domain/filing/filing.ts'
import { randomUuid } from '../../domain/random.ts'
import { askBackground } from '../../extension/ask-background.ts'
import { draftHash } from '../../extension/draft-address.ts'
import { createDraftKeeper, type DraftKeeper } from '../../extension/draft-keeper.ts'
import type { DraftMark, StoredDraft } from '../../extension/drafts.ts'
import type { MadeOf } from '../../extension/outbox.ts'
import { newReceipt } from '../../extension/new-receipt.ts'
import { isPractice } from '../../extension/practice/practice-mode.ts'
import { signalHash } from '../../extension/signal-address.ts'
import { cancelSignal } from '../../extension/take-back.ts'
import { watchDelivery } from '../../extension/watch-delivery.ts'
import { holdInTab } from '../../extension/watch-tabs.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { leaveQuickly } from '../face/leave-quickly.ts'

const SPLIT = {
  'draft-changed-elsewhere': 'changed',
  'draft-gone-elsewhere': 'gone',
} as const

export type ReportHost = FormHost & {
  /** Keeps what still waits, and lets go of the draft: this host is used no more. */
  readonly end: () => Promise<void>
  /** Whether another tab has this draft open as well. */
  readonly isOpenElsewhere: Promise<boolean>
  /** Resolves when what was typed is kept. */
  readonly flush: () => Promise<void>
  /** Whether the last thing here was a signal handed over, and nothing was filled in since. */
  readonly hasSent: () => boolean
}

/** Why what is typed became a draft of its own, and the draft that it was. */
export type Split = {
  readonly why: 'changed' | 'gone'
  readonly otherId: string
  readonly ownId: string
  /** The signal that was made of it in the other tab. */
  readonly sentAs?: string | undefined
}

type Needs = {
  readonly store: Store
  /** The draft that is open, or `undefined` for a new one. */
  readonly opened: MadeOf | undefined
  /** Told a code while what is typed cannot be kept, `undefined` when it can again. */
  readonly onNotKept: (code: string | undefined) => void
  /** Told when another tab changed, sent or wiped the draft: here it goes on as another. */
  readonly onSplit: (split: Split) => void
}

/** The form's host on the extension: drafts and outbox on this device, delivery in the background. */
export const createReportHost = ({ store, opened, onNotKept, onSplit }: Needs): ReportHost => {
  const { drafts, outbox, receipts, directory } = store
  let sector: string | undefined
  let id = opened?.id ?? randomUuid()
  let mark: DraftMark = opened?.mark ?? null
  let origin = opened?.origin
  let hold = holdInTab(id)
  let hasSent = false

  const moveTo = (nextId: string): void => {
    hold.letGo()
    id = nextId
    mark = null
    origin = undefined
    hold = holdInTab(id)
  }

  const keep = async (draft: StoredDraft) => {
    const written = { ...draft, ...(origin !== undefined && { origin }) }
    const kept = await drafts.keep(id, written, mark)
    if (kept.ok) {
      mark = kept.value
      onNotKept(undefined)
    }
    return kept
  }
  const keepOrSplit = async (draft: StoredDraft) => {
    const kept = await keep(draft)
    if (kept.ok || !(kept.code in SPLIT)) return kept
    const otherId = id
    const sentAs = await outbox.sentOf({ id, origin })
    moveTo(randomUuid())
    const own = await keep(draft)
    if (location.hash !== '') history.replaceState(null, '', draftHash(id))
    onSplit({ why: SPLIT[kept.code as keyof typeof SPLIT], otherId, ownId: id, sentAs })
    return own
  }
  const newKeeper = (): DraftKeeper<StoredDraft> => createDraftKeeper(keepOrSplit, onNotKept)
  let keeper = newKeeper()

  const startAnew = async () => {
    await keeper.stop()
    moveTo(randomUuid())
    keeper = newKeeper()
    history.replaceState(null, '', location.pathname)
  }

  const flush = () => keeper.flush()
  const keepWhenHidden = () => {
    if (document.visibilityState === 'hidden') void flush()
  }
  const deliver = () => {
    void askBackground(browser.runtime, { is: 'deliver-now' })
  }
  document.addEventListener('visibilitychange', keepWhenHidden)
  window.addEventListener('online', deliver)

  return {
    answersPlace: 'extension',
    keepsDrafts: 'encrypted',
    ...(isPractice() && { isPractice: true as const }),
    flush,
    hasSent: () => hasSent,
    end: async () => {
      await flush()
      await keeper.stop()
      hold.letGo()
      document.removeEventListener('visibilitychange', keepWhenHidden)
      window.removeEventListener('online', deliver)
    },
    isOpenElsewhere: hold.isOpenElsewhere,

    directory: async () => {
      const found = await directory.toSealWith()
      return found.ok
        ? { is: 'ready', directory: found.value }
        : { is: 'missing', code: found.code }
    },

    keepDraft: (draft) => {
      hasSent = false
      sector = draft.answers.sector
      if (location.hash === '') history.replaceState(null, '', draftHash(id))
      keeper.keep(draft)
    },

    discardDraft: async () => {
      await keeper.stop()
      await drafts.discard(id)
      await startAnew()
    },

    send: async (envelope, receipt, onState) => {
      onState({ is: 'sending' })
      const { deskId } = envelope
      const envelopeHash = envelopeHashOf(envelope)
      const record = newReceipt({ receipt, deskId, sector, now: new Date(), envelopeHash })
      const box = await receipts.boxFor(envelope.id, record)
      const seenId = id
      await flush()
      if (id !== seenId) {
        // Another tab changed or sent it: the person hears that first.
        onState({ is: 'refused', code: 'draft-changed-elsewhere' })
        return
      }
      const taken = await outbox.add(envelope, box, { id, mark, origin })
      if (!taken.ok) {
        const before = await outbox.sentOf({ id, origin })
        if (taken.code === 'draft-sent-before' && before !== undefined) {
          onState({ is: 'sent-before', href: `/answers.html${signalHash(before)}` })
          return
        }
        onState({ is: 'refused', code: taken.code })
        return
      }
      hasSent = true
      const sentOrigin = origin ?? id
      await startAnew()
      const restId = id
      void askBackground(browser.runtime, { is: 'deliver-now' })
      void watchDelivery(outbox, envelope.id, (state: SendState) => {
        // What is kept of it now is a copy: the refused signal can be tried again as well.
        if (state.is === 'refused' && id === restId) origin = sentOrigin
        onState(state)
      })
    },

    asAnotherSignal: () => {
      // A copy by a file stays the draft it is, but no copy any more.
      if (origin === undefined) moveTo(randomUuid())
      origin = undefined
    },

    cancel: async (id) => {
      await cancelSignal(outbox, browser.runtime, id)
    },

    sendNow: async (id) => {
      await outbox.tryAgain(id)
      await askBackground(browser.runtime, { is: 'deliver-now' })
    },

    exitQuickly: () => void leaveQuickly(flush),
  }
}
