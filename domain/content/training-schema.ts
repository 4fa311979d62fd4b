import * as z from 'zod/mini'

import {
  AGE_BANDS,
  ALL_ROLES,
  CONSENTS,
  EXPLOITATION,
  LANES,
  SETTINGS,
  SUBJECTS,
} from '../signal/vocabulary.ts'
import { deskIdSchema } from '../envelope/schema.ts'
import { hybridRecipientSchema } from '../sealing/recipient.ts'
import { indicatorIdSchema, reviewedShape, sectorSchema, slugSchema } from './shared-schema.ts'

const partSchema = z.int().check(z.minimum(1), z.maximum(6))
const key32Schema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/**
 * An invented case to play through. Words in `locales/<lang>/practice.json` under `cases.<id>`:
 * `title`, `place`, `part1` to `part<parts>`, `lane`, `saw.<indicator>` and `noise.<distractor>`.
 * `seen` are the lines that were there and in which part of the scene; `distractors` were there and
 * say nothing by themselves. `lane` and `route` are what the answers lead to by the real rules.
 */
export const trainingCaseSchema = z.strictObject({
  id: slugSchema,
  sector: sectorSchema,
  card: slugSchema,
  parts: partSchema,
  seen: z
    .array(z.strictObject({ indicator: indicatorIdSchema, part: partSchema }))
    .check(z.minLength(2), z.maxLength(8)),
  distractors: z
    .array(z.strictObject({ id: slugSchema, part: partSchema }))
    .check(z.minLength(1), z.maxLength(4)),
  answers: z.strictObject({
    subject: z.enum(SUBJECTS),
    ageBand: z.enum(AGE_BANDS),
    consent: z.optional(z.enum(CONSENTS)),
    sector: sectorSchema,
    role: z.enum(ALL_ROLES),
    exploitation: z.array(z.enum(EXPLOITATION)).check(z.minLength(1), z.maxLength(4)),
    setting: z.enum(SETTINGS),
  }),
  lane: z.enum(LANES),
  route: z.strictObject({
    first: z.array(slugSchema).check(z.minLength(1), z.maxLength(4)),
    also: z.array(slugSchema).check(z.maxLength(4)),
  }),
  ...reviewedShape,
})

/**
 * The desk that practice signals are sealed to, with keys that everybody may have (`about` says
 * so). Its id is a fixed text and not derived from the key: the intake refuses it by that id.
 */
export const trainingDeskSchema = z.strictObject({
  about: z.string().check(z.minLength(40), z.maxLength(400)),
  id: deskIdSchema,
  slug: slugSchema,
  names: z.record(z.string().check(z.regex(/^[a-z]{2}$/)), z.string().check(z.maxLength(80))),
  recipient: hybridRecipientSchema,
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]{58}$/)),
  filingKey: z.strictObject({
    kid: key32Schema,
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: key32Schema,
    d: key32Schema,
  }),
})

export type TrainingCase = z.infer<typeof trainingCaseSchema>
export type TrainingDesk = z.infer<typeof trainingDeskSchema>
