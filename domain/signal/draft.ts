import * as z from 'zod/mini'

import { liftedSchema } from '../anonymise/lifted.ts'
import { uuidSchema } from '../envelope/schema.ts'
import { ok, refused, type Result } from '../result.ts'
import { answersSchema, type Answers } from './answers.ts'
import { STEP_IDS, type StepId } from './steps.ts'

/** Grows when what a draft holds changes its shape or meaning; `readDraft` brings older ones here. */
export const DRAFT_VERSION = 3

/**
 * An unfinished signal: the answers so far, the open page, what the person said is something else.
 * `origin`: the draft that this is a copy of, by a file; copies of one draft are one signal.
 */
export type Draft = {
  readonly answers: Answers
  readonly step: StepId
  readonly lifted?: readonly string[]
  readonly origin?: string
}

/** A draft as it is written down today. */
export const draftSchema = z.strictObject({
  // Version 2 had no origin; nothing else changed.
  version: z.literal([2, DRAFT_VERSION]),
  answers: answersSchema,
  step: z.enum(STEP_IDS),
  lifted: z.optional(liftedSchema),
  origin: z.optional(uuidSchema),
})

export type WrittenDraft = z.infer<typeof draftSchema>

/** The pages of version 1, of which there were twelve, and where each is asked now. */
const STEP_SINCE_VERSION_1 = {
  danger: 'start',
  subject: 'start',
  age: 'person',
  consent: 'person',
  lane: 'lane',
  'about-you': 'indicators',
  indicators: 'indicators',
  situation: 'situation',
  people: 'situation',
  'follow-up': 'about-you',
  text: 'text',
  check: 'check',
} as const satisfies Record<string, StepId>

/** Version 1 carried no number and could carry the time of its last change. */
const version1Schema = z.strictObject({
  answers: answersSchema,
  step: z.enum(Object.keys(STEP_SINCE_VERSION_1) as (keyof typeof STEP_SINCE_VERSION_1)[]),
  lifted: z.optional(liftedSchema),
  changedAt: z.optional(z.int()),
})

const numberedSchema = z.object({ version: z.int() })

/** Gives a draft the form in which it is written down. Never checks or changes an answer. */
export const writtenDraft = ({ answers, step, lifted = [], origin }: Draft): WrittenDraft => ({
  version: DRAFT_VERSION,
  answers,
  step,
  ...(lifted.length > 0 && { lifted: [...lifted] }),
  ...(origin !== undefined && { origin }),
})

/**
 * Reads a draft of today or of any version before it; older ones are brought to today's pages and
 * lose no answer. Refuses what is damaged and what a newer version wrote; never guesses.
 */
export const readDraft = (value: unknown): Result<Draft, 'draft-damaged' | 'draft-newer'> => {
  const numbered = numberedSchema.safeParse(value)
  if (!numbered.success) return readVersion1(value)
  if (numbered.data.version > DRAFT_VERSION) return refused('draft-newer')
  const draft = draftSchema.safeParse(value)
  return draft.success ? ok(asDraft(draft.data)) : refused('draft-damaged')
}

const readVersion1 = (value: unknown): Result<Draft, 'draft-damaged'> => {
  const old = version1Schema.safeParse(value)
  if (!old.success) return refused('draft-damaged')
  return ok(asDraft({ ...old.data, step: STEP_SINCE_VERSION_1[old.data.step] }))
}

const asDraft = ({ answers, step, lifted = [], origin }: Omit<WrittenDraft, 'version'>): Draft => ({
  answers,
  step,
  ...(lifted.length > 0 && { lifted }),
  ...(origin !== undefined && { origin }),
})
