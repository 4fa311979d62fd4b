import * as z from 'zod/mini'

import { partnerSchema, type Partner } from '../domain/directory/partner-schema.ts'
import { ok, refused, type Result } from '../domain/result.ts'
import type { Store } from '../server/store/store.ts'
import { readJson } from './command-line.ts'
import { desksToSign } from './desks-to-sign.ts'
import { MAIN_DEMO_DESK } from './demo-desks.ts'

const fileSchema = z.strictObject({ partners: z.array(partnerSchema).check(z.maxLength(50)) })

export const DEMO_PARTNERS_EXPECTED =
  'DEMO_PARTNERS must be a JSON file such as { "partners": [{ "service": "nidos", "recipient": "age1…", "ways": ["mail"], "validFrom": "2026-11-01T00:00:00Z", "validUntil": "2027-11-01T00:00:00Z" }] }.'

/** The partners in the file that `DEMO_PARTNERS` names; none without it. */
export const readDemoPartners = (
  path: string | undefined,
): Result<readonly Partner[], 'demo-partners-invalid'> => {
  if (path === undefined || path === '') return ok([])
  const file = readJson(path)
  const parsed = fileSchema.safeParse(file.ok ? file.value : undefined)
  return parsed.success ? ok(parsed.data.partners) : refused('demo-partners-invalid')
}

/** The given partners, and every other desk of this intake as a partner of its service. */
export const demoPartners = async (
  store: Store,
  now: Date,
  given: readonly Partner[],
): Promise<readonly Partner[]> => {
  const { desks } = await desksToSign(store, now)
  const ofDesks = desks
    .filter(({ slug }) => slug !== MAIN_DEMO_DESK.slug)
    .filter(({ slug }) => !given.some(({ service }) => service === slug))
    .map(({ slug, recipient, validFrom, validUntil }): Partner => {
      return {
        service: slug,
        recipient,
        ways: ['desk', 'phone'],
        deskSlug: slug,
        validFrom,
        validUntil,
      }
    })
  return [...given, ...ofDesks]
}
