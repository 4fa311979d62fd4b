import type { Draft } from '../../components/form/form-host.ts'
import { draftIdOf } from '../../extension/draft-address.ts'
import { HELD_HASH, takeHeldDraft } from '../../extension/held-draft.ts'
import { loadSettings } from '../../extension/settings.ts'
import type { Store } from '../../extension/store.ts'
import { browser } from '#imports'
import { createReportHost, type ReportHost, type Split } from './report-host.ts'

export type OpenedReport = {
  readonly host: ReportHost
  readonly draft: Draft | undefined
  /** Why the draft of the address is not the one that opens. */
  readonly problem: 'damaged' | 'gone' | 'newer' | undefined
}

type Needs = {
  readonly store: Store
  /** The host of this page before it was locked, with what was typed last. */
  readonly before: ReportHost | undefined
  readonly onNotKept: (code: string | undefined) => void
  readonly onSplit: (split: Split) => void
}

const PROBLEM = {
  'draft-damaged': 'damaged',
  'draft-newer': 'newer',
  'draft-unknown': 'gone',
} as const

/** Opens the draft of the address, what was held for the PIN, or a new signal. */
export const openReport = async (needs: Needs): Promise<OpenedReport> => {
  const { store, before, onNotKept, onSplit } = needs
  await before?.end()
  const id = draftIdOf(location.hash)
  const loaded = id === undefined ? undefined : await store.drafts.open(id)
  if (id !== undefined && loaded?.ok) {
    const { draft, mark } = loaded.value
    const host = createReportHost({
      store,
      opened: { id, mark, origin: draft.origin },
      onNotKept,
      onSplit,
    })
    return { host, draft, problem: undefined }
  }

  const isHeld = location.hash === HELD_HASH
  history.replaceState(null, '', location.pathname)
  const host = createReportHost({ store, opened: undefined, onNotKept, onSplit })
  const held = isHeld ? await takeHeldDraft(browser.storage.session) : undefined
  if (held) host.keepDraft(held)
  const draft = held ?? (await draftOfSettings())
  return { host, draft, problem: loaded?.ok === false ? PROBLEM[loaded.code] : undefined }
}

const draftOfSettings = async (): Promise<Draft | undefined> => {
  const { sector, region } = await loadSettings(browser.storage.local)
  const answers = {
    ...(sector !== null && { sector }),
    ...(region !== 'unknown' && { region }),
  }
  return Object.keys(answers).length > 0 ? { answers, step: 'start' } : undefined
}
