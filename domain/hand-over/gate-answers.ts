import * as z from 'zod/mini'

/** What is recorded about consent. `override` needs one of `OVERRIDE_REASONS`. */
export const GATE_CONSENTS = ['given', 'legal-basis', 'not-needed', 'override'] as const
export type GateConsent = (typeof GATE_CONSENTS)[number]

/** Why a desk hands over although nobody agreed and no law says so. */
export const OVERRIDE_REASONS = [
  'danger-to-life',
  'minor-at-risk',
  'cannot-be-asked-safely',
  'nobody-recognisable',
] as const
export type OverrideReason = (typeof OVERRIDE_REASONS)[number]

/** What somebody must have seen and ticked before a bundle leaves. */
export const GATE_TICKS = [
  'work-contact',
  'stay-unknown',
  'minor',
  'soft-findings',
  'other-route',
] as const
export type GateTick = (typeof GATE_TICKS)[number]

/** The answers, in codes only: these go to the audit. */
export const gateSchema = z.strictObject({
  consent: z.enum(GATE_CONSENTS),
  overrideReason: z.optional(z.enum(OVERRIDE_REASONS)),
  ticked: z.optional(z.array(z.enum(GATE_TICKS)).check(z.maxLength(GATE_TICKS.length))),
})
export type Gate = Readonly<z.infer<typeof gateSchema>>
