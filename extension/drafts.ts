import * as z from 'zod/mini'

import { liftedSchema } from '../domain/anonymise/lifted.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import { answersSchema, type Answers } from '../domain/signal/answers.ts'
import { STEPS, type StepId } from '../domain/signal/steps.ts'
import type { Sector } from '../domain/signal/vocabulary.ts'
import type { Database } from './database.ts'
import { DAY } from './durations.ts'
import { writeOrFull } from './storage-full.ts'
import type { Vault } from './vault.ts'

/** How long a draft is kept after the last change. */
export const DRAFT_DAYS = 7

const stepIds = STEPS.map(({ id }) => id)

const storedDraftSchema = z.strictObject({
  answers: answersSchema,
  step: z.enum(stepIds),
  lifted: z.optional(liftedSchema),
  changedAt: z.int(),
})

export type StoredDraft = {
  readonly answers: Answers
  readonly step: StepId
  /** Found texts that the person says are something else. */
  readonly lifted?: readonly string[]
}

/** A draft in a list: never a word of what was typed. */
export type DraftLine = {
  readonly id: string
  readonly sector: Sector | undefined
  readonly changedAt: Date
}

export type Drafts = {
  readonly keep: (id: string, draft: StoredDraft) => Promise<Result<undefined, 'storage-full'>>
  readonly load: (id: string) => Promise<Result<StoredDraft, 'draft-unknown' | 'draft-damaged'>>
  /** Newest first; drafts past their days are deleted on the way. */
  readonly list: () => Promise<readonly DraftLine[]>
  readonly discard: (id: string) => Promise<void>
}

/**
 * Unfinished signals, each in an encrypted box under a random id. Deletes a draft after seven days
 * without a change. Never keeps a readable word, name or date.
 */
export const createDrafts = (
  database: Database,
  vault: Vault,
  now: () => Date = () => new Date(),
): Drafts => {
  const read = async (id: string) => {
    const record = await database.get('drafts', id)
    if (!record) return refused('draft-unknown')
    const opened = await vault.open({ table: 'drafts', id }, record.box, storedDraftSchema)
    return opened.ok ? opened : refused('draft-damaged')
  }
  const isOld = (changedAt: number) => now().getTime() - changedAt > DRAFT_DAYS * DAY

  return {
    keep: (id, { answers, step, lifted = [] }) =>
      writeOrFull(async () => {
        const value = { answers, step, lifted, changedAt: now().getTime() }
        const box = await vault.close({ table: 'drafts', id }, value)
        await database.put('drafts', { id, box })
      }),

    load: async (id) => {
      const draft = await read(id)
      if (!draft.ok) return draft
      if (isOld(draft.value.changedAt)) return refused('draft-unknown')
      const { answers, step, lifted = [] } = draft.value
      return ok({ answers, step, ...(lifted.length > 0 && { lifted }) })
    },

    list: async () => {
      const lines: DraftLine[] = []
      for (const id of await database.getAllKeys('drafts')) {
        const draft = await read(id)
        if (!draft.ok) continue
        const { answers, changedAt } = draft.value
        if (isOld(changedAt)) await database.delete('drafts', id)
        else lines.push({ id, sector: answers.sector, changedAt: new Date(changedAt) })
      }
      return lines.sort((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
    },

    discard: (id) => database.delete('drafts', id),
  }
}
