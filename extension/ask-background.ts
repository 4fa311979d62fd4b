import type { Sector } from '../domain/signal/vocabulary.ts'
import type { Message, PracticeMessage } from './messages.ts'
import { isPractice } from './practice/practice-mode.ts'

/** The numbers on the popup's first screen. */
export type Counts = {
  readonly drafts: number
  readonly onTheirWay: number
  readonly unread: number
  /** The newest unfinished signals, by sector and moment (milliseconds since 1970) only. */
  readonly newest: readonly NewestDraft[]
}

export type NewestDraft = {
  readonly id: string
  readonly sector: Sector | null
  readonly changedAt: number
}

/** The part of `browser.runtime` that is used. */
export type Runtime = {
  readonly sendMessage: (message: Message | PracticeMessage) => Promise<unknown>
}

/**
 * Asks the background for something. Resolves with `undefined` when it does not answer: what a page
 * keeps is written before it asks, so a silent background delays and never loses. A page in practice
 * says so with each message.
 */
export const askBackground = async (runtime: Runtime, message: Message): Promise<unknown> => {
  try {
    return await runtime.sendMessage(isPractice() ? { practice: message } : message)
  } catch {
    return undefined
  }
}

/**
 * The counts, or `undefined` while the background does not tell them, also while it is locked. Loads
 * no schema library.
 */
export const askCounts = async (runtime: Runtime): Promise<Counts | undefined> => {
  const answer = (await askBackground(runtime, { is: 'count' })) as
    Partial<Counts> | null | undefined
  const { drafts, onTheirWay, unread, newest } = answer ?? {}
  if (!isCount(drafts) || !isCount(onTheirWay) || !isCount(unread)) return undefined
  return { drafts, onTheirWay, unread, newest: Array.isArray(newest) ? newest : [] }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value)

/** Asks about every thread now. Gives the refusal's code, or `undefined` when all went well. */
export const askToCheck = async (runtime: Runtime): Promise<string | undefined> => {
  const answer = (await askBackground(runtime, { is: 'check-answers' })) as
    { readonly ok?: unknown; readonly code?: unknown } | null | undefined
  if (answer?.ok === true) return undefined
  return typeof answer?.code === 'string' ? answer.code : 'intake-unreachable'
}
