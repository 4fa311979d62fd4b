import type { ThreadStateView } from '../domain/api/public.ts'
import type { IntakeRefusal, ThreadSigner } from '../domain/intake/intake-client.ts'
import type { Result } from '../domain/result.ts'
import type { Alarms } from './delivery.ts'
import { HOUR, MINUTE } from './durations.ts'
import type { Outbox } from './outbox.ts'
import { hasCome } from './pauses.ts'
import { unreadMessages, type KeptReceipt, type Receipts } from './receipts.ts'
import type { RunAlone } from './run-alone.ts'
import { threadSignerOf } from './thread-access.ts'

export const ANSWERS_ALARM = 'answers'

const LONGEST_WAIT = 1.5 * HOUR

export type AnswersNeeds = {
  readonly receipts: Receipts
  readonly outbox: Pick<Outbox, 'get'>
  readonly fetchThreadState: (
    thread: ThreadSigner,
  ) => Promise<Result<ThreadStateView, IntakeRefusal>>
  readonly alarms: Alarms
  /** Shows how many messages are unread; 0 shows nothing. */
  readonly showBadge: (unread: number) => Promise<unknown>
  /** Whether the person wants news to be asked for. */
  readonly isOn: () => Promise<boolean>
  readonly runAlone: RunAlone
  readonly now: () => Date
  /** Uniform from 0 up to 1. */
  readonly random: () => number
}

export type AnswersCheck = {
  /** Asks about the one thread whose time has come, plans the next. */
  readonly askNext: () => Promise<void>
  /** Asks about every thread now, because a person wants to know. Says which refusal came, if any. */
  readonly askAll: () => Promise<Result<undefined, IntakeRefusal>>
  /** Badge and alarm after receipts or settings changed. */
  readonly plan: () => Promise<void>
}

/**
 * Asks for news of sent signals. Each thread has its own moment, half an hour to an hour and a half
 * after the last, and a wake-up asks about one only, so that the intake cannot tell which threads
 * belong to one device. Off means no request and no alarm.
 */
export const createAnswersCheck = (needs: AnswersNeeds): AnswersCheck => {
  const { receipts, outbox, alarms, runAlone, now, random } = needs

  const ask = async (kept: KeptReceipt): Promise<Result<ThreadStateView, IntakeRefusal>> => {
    const news = await needs.fetchThreadState(await threadSignerOf(kept, receipts))
    const askAt = nextAskAt(now(), random())
    await receipts.change(kept.id, (record) => ({
      ...record,
      askAt,
      ...(news.ok && {
        state: news.value.state,
        closeReason: news.value.closeReason,
        deskMessages: news.value.deskMessages,
      }),
    }))
    return news
  }

  const isDue = (askAt: number): boolean => hasCome(askAt, now(), LONGEST_WAIT)

  const askable = async (): Promise<KeptReceipt[]> => {
    const found: KeptReceipt[] = []
    for (const kept of await receipts.list()) {
      const entry = await outbox.get(kept.id)
      if (!entry || entry.state === 'received') found.push(kept)
    }
    return found
  }

  const plan = async (): Promise<void> => {
    const all = await receipts.list()
    await needs.showBadge(all.reduce((sum, kept) => sum + unreadMessages(kept), 0))
    const times = (await needs.isOn())
      ? (await askable()).filter(isOpen).map(({ askAt }) => (isDue(askAt) ? 0 : askAt))
      : []
    if (times.length === 0) {
      await alarms.clear(ANSWERS_ALARM)
      return
    }
    const when = Math.max(Math.min(...times), now().getTime() + MINUTE)
    await alarms.create(ANSWERS_ALARM, { when })
  }

  return {
    plan,

    askNext: () =>
      runAlone('answers', async () => {
        if (await needs.isOn()) {
          const [next] = (await askable())
            .filter((kept) => isOpen(kept) && isDue(kept.askAt))
            .sort((one, other) => one.askAt - other.askAt)
          if (next) await ask(next)
        }
        await plan()
      }),

    askAll: () =>
      runAlone('answers', async () => {
        let outcome: Result<undefined, IntakeRefusal> = { ok: true, value: undefined }
        for (const kept of await askable()) {
          const news = await ask(kept)
          if (!news.ok) outcome = news
        }
        await plan()
        return outcome
      }),
  }
}

const isOpen = ({ state }: KeptReceipt): boolean => state !== 'closed'

/** Half an hour to an hour and a half from now, in milliseconds since 1970. */
export const nextAskAt = (from: Date, random: number): number =>
  Math.round(from.getTime() + HOUR / 2 + random * HOUR)
