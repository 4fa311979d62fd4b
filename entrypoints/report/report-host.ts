import type { FormHost, SendState } from '../../components/form/form-host.ts'
import { randomUuid } from '../../domain/random.ts'
import { askBackground } from '../../extension/ask-background.ts'
import { draftHash } from '../../extension/draft-address.ts'
import { createDraftKeeper, type DraftKeeper } from '../../extension/draft-keeper.ts'
import type { StoredDraft } from '../../extension/drafts.ts'
import { newReceipt } from '../../extension/new-receipt.ts'
import { cancelSignal } from '../../extension/take-back.ts'
import { watchDelivery } from '../../extension/watch-delivery.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { leaveQuickly } from '../face/leave-quickly.ts'

export type ReportHost = FormHost & {
  /** Resolves when what was typed is kept. */
  readonly flush: () => Promise<void>
}

type Needs = {
  readonly store: Store
  /** The draft that is open, or `undefined` for a new one. */
  readonly draftId: string | undefined
  /** Told a code while what is typed cannot be kept, `undefined` when it can again. */
  readonly onNotKept: (code: string | undefined) => void
}

/** The form's host on the extension: drafts and outbox on this device, delivery in the background. */
export const createReportHost = ({ store, draftId, onNotKept }: Needs): ReportHost => {
  const { drafts, outbox, receipts, directory } = store
  let sector: string | undefined
  let id = draftId ?? randomUuid()

  const newKeeper = (keptId: string): DraftKeeper<StoredDraft> =>
    createDraftKeeper(async (draft) => {
      const kept = await drafts.keep(keptId, draft)
      if (kept.ok) onNotKept(undefined)
      return kept
    }, onNotKept)
  let keeper = newKeeper(id)

  const flush = () => keeper.flush()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush()
  })
  window.addEventListener('online', () => {
    void askBackground(browser.runtime, { is: 'deliver-now' })
  })

  return {
    answersPlace: 'extension',
    keepsDrafts: 'encrypted',
    flush,

    directory: async () => {
      const found = await directory.toSealWith()
      return found.ok
        ? { is: 'ready', directory: found.value }
        : { is: 'missing', code: found.code }
    },

    keepDraft: (draft) => {
      sector = draft.answers.sector
      if (location.hash === '') history.replaceState(null, '', draftHash(id))
      keeper.keep(draft)
    },

    discardDraft: async () => {
      await keeper.stop()
      await drafts.discard(id)
      id = randomUuid()
      keeper = newKeeper(id)
      history.replaceState(null, '', location.pathname)
    },

    send: async (envelope, receipt, onState) => {
      onState({ is: 'sending' })
      const record = newReceipt({ receipt, deskId: envelope.deskId, sector, now: new Date() })
      const taken = await outbox.add(envelope, await receipts.boxFor(envelope.id, record))
      if (!taken.ok) {
        onState({ is: 'refused', code: taken.code })
        return
      }
      void askBackground(browser.runtime, { is: 'deliver-now' })
      void watchDelivery(outbox, envelope.id, (state: SendState) => {
        onState(state)
      })
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
