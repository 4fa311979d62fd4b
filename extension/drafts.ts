import * as z from 'zod/mini'

import { randomToken } from '../domain/random.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import { readDraft, writtenDraft, type Draft } from '../domain/signal/draft.ts'
import type { Sector } from '../domain/signal/vocabulary.ts'
import type { BoxedRecord, Database } from './database.ts'
import { deviceTime, plausibleStep } from './device-clock.ts'
import { DAY } from './durations.ts'
import { inTransaction } from './in-transaction.ts'
import { unlessLocked } from './lock/locked-error.ts'
import { DEFAULT_DRAFT_DAYS } from './settings-area.ts'
import { writeOrFull } from './storage-full.ts'
import type { Vault } from './vault.ts'

/** How long a draft is kept after the last change when nobody chose otherwise. */
export const DRAFT_DAYS = DEFAULT_DRAFT_DAYS

const MARK_BYTES = 9

const storedSchema = z.strictObject({
  draft: z.unknown(),
  changedAt: z.int(),
  /** In the device's own time; see `device-clock.ts`. */
  keptAt: z.int(),
})
/** Before drafts had a version, the time of the last change lay among the answers. */
const storedBeforeSchema = z.object({ changedAt: z.int() })

export type StoredDraft = Draft

/** Tells whether somebody else wrote the draft since: random, `null` when it never was written. */
export type DraftMark = string | null

/** A draft in a list: never a word of what was typed. One that cannot open has a problem, no date. */
export type DraftLine = {
  readonly id: string
  readonly sector: Sector | undefined
  readonly changedAt: Date | undefined
  readonly problem?: 'draft-damaged' | 'draft-newer'
}

export type KeepRefusal =
  | 'storage-full'
  | 'vault-locked'
  | 'draft-too-long'
  | 'draft-changed-elsewhere'
  | 'draft-gone-elsewhere'

type OpenRefusal = 'draft-unknown' | 'draft-damaged' | 'draft-newer'

export type Drafts = {
  /**
   * Writes a draft and gives its new mark. With `known`, only if nobody else wrote or wiped it.
   * Refuses one that could not be opened again: what was written before stays.
   */
  readonly keep: (
    id: string,
    draft: Draft,
    known?: DraftMark,
  ) => Promise<Result<string, KeepRefusal>>
  readonly open: (
    id: string,
  ) => Promise<Result<{ readonly draft: Draft; readonly mark: DraftMark }, OpenRefusal>>
  readonly load: (id: string) => Promise<Result<Draft, OpenRefusal>>
  /** Newest first; drafts past their days are deleted on the way, others never. */
  readonly list: () => Promise<readonly DraftLine[]>
  /** With `known`, only if nobody else wrote it since. */
  readonly discard: (id: string, known?: DraftMark) => Promise<void>
  readonly discardAll: () => Promise<void>
}

/**
 * Unfinished signals, each in an encrypted box under a random id. Deletes a draft when it was not
 * changed for some days of the device's own time. Never keeps a readable word, name or date.
 */
export const createDrafts = (
  database: Database,
  vault: Vault,
  now: () => Date = () => new Date(),
  keepDays: () => Promise<number> = () => Promise.resolve(DRAFT_DAYS),
): Drafts => {
  const boxOf = (id: string, draft: unknown, changedAt: number, keptAt: number) =>
    vault.close({ table: 'drafts', id }, { draft, changedAt, keptAt })

  /** What lies in the box, and since when in the device's own time. */
  const look = async ({ id, box }: BoxedRecord, time: number) => {
    const opened = await vault.open({ table: 'drafts', id }, box, z.unknown())
    if (!opened.ok) return undefined
    const stored = storedSchema.safeParse(opened.value)
    if (stored.success) return { ...stored.data, isOfBefore: false }
    const before = storedBeforeSchema.safeParse(opened.value)
    if (!before.success) return undefined
    const { changedAt } = before.data
    const keptAt = time - plausibleStep(now().getTime() - changedAt)
    return { draft: opened.value, changedAt, keptAt, isOfBefore: true }
  }

  const isOld = async (keptAt: number, time: number) => time - keptAt > (await keepDays()) * DAY

  /** Writes or deletes only if the record is still the one that was looked at. */
  const settle = async (seen: BoxedRecord, next?: BoxedRecord): Promise<void> => {
    const transaction = database.transaction('drafts', 'readwrite')
    await inTransaction(transaction, async () => {
      const record = await transaction.store.get(seen.id)
      if (!record || record.mark !== seen.mark) return
      await (next ? transaction.store.put(next) : transaction.store.delete(seen.id))
    })
  }

  const open: Drafts['open'] = async (id) => {
    const record = await database.get('drafts', id)
    if (!record) return refused('draft-unknown')
    const time = await deviceTime(database, now)
    const found = await look(record, time)
    if (!found) return refused('draft-damaged')
    if (await isOld(found.keptAt, time)) return refused('draft-unknown')
    const draft = readDraft(found.draft)
    return draft.ok ? ok({ draft: draft.value, mark: record.mark ?? null }) : draft
  }

  const lineOf = async (record: BoxedRecord, time: number): Promise<DraftLine | undefined> => {
    const { id } = record
    const found = await look(record, time)
    if (!found) return { id, sector: undefined, changedAt: undefined, problem: 'draft-damaged' }
    if (await isOld(found.keptAt, time)) {
      await settle(record)
      return undefined
    }
    if (found.isOfBefore) {
      const box = await boxOf(id, found.draft, found.changedAt, Math.round(found.keptAt))
      await writeOrFull(() => settle(record, { id, box, mark: randomToken(MARK_BYTES) }))
    }
    const draft = readDraft(found.draft)
    if (!draft.ok) return { id, sector: undefined, changedAt: undefined, problem: draft.code }
    return { id, sector: draft.value.answers.sector, changedAt: new Date(found.changedAt) }
  }

  return {
    open,

    keep: (id, draft, known) =>
      unlessLocked<Result<string, KeepRefusal>, Result<string, KeepRefusal>>(async () => {
        const newest = writtenDraft(draft)
        if (!readDraft(newest).ok) return refused('draft-too-long')
        const mark = randomToken(MARK_BYTES)
        let refusal: 'draft-changed-elsewhere' | 'draft-gone-elsewhere' | undefined
        const written = await writeOrFull(async () => {
          const keptAt = await deviceTime(database, now)
          const box = await boxOf(id, newest, now().getTime(), keptAt)
          const transaction = database.transaction('drafts', 'readwrite')
          await inTransaction(transaction, async () => {
            refusal = refusalOf(await transaction.store.get(id), known)
            if (!refusal) await transaction.store.put({ id, box, mark })
          })
        })
        if (!written.ok) return written
        return refusal ? refused(refusal) : ok(mark)
      }, refused('vault-locked')),

    load: async (id) => {
      const opened = await open(id)
      return opened.ok ? ok(opened.value.draft) : opened
    },

    list: async () => {
      const time = await deviceTime(database, now)
      const lines: DraftLine[] = []
      for (const record of await database.getAll('drafts')) {
        const line = await lineOf(record, time)
        if (line) lines.push(line)
      }
      return lines.sort((one, other) => timeOf(other) - timeOf(one))
    },

    discard: async (id, known) => {
      const transaction = database.transaction('drafts', 'readwrite')
      await inTransaction(transaction, async () => {
        if (refusalOf(await transaction.store.get(id), known)) return
        await transaction.store.delete(id)
      })
    },
    discardAll: () => database.clear('drafts'),
  }
}

const timeOf = ({ changedAt }: DraftLine): number => changedAt?.getTime() ?? 0

const refusalOf = (record: BoxedRecord | undefined, known: DraftMark | undefined) => {
  if (known === undefined) return undefined
  if (!record) return known === null ? undefined : 'draft-gone-elsewhere'
  return (record.mark ?? null) === known ? undefined : 'draft-changed-elsewhere'
}
