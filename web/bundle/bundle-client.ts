import { base64 } from '@scure/base'

import type * as z from 'zod/mini'

import {
  fetchedBundleSchema,
  partnerSteppedSchema,
  type partnerStepSchema,
} from '../../domain/api/hand-over.ts'
import { PATHS } from '../../domain/api/paths.ts'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { deriveMailKeys, type MailCode } from '../../domain/hand-over/mail-code.ts'
import { openBundle } from '../../domain/hand-over/open-bundle.ts'
import type { HandOverState } from '../../domain/hand-over/states.ts'
import { callIntake, type Fetch } from '../../domain/intake/http.ts'
import { ok, refused, type Result } from '../../domain/result.ts'

export type Say = Omit<z.infer<typeof partnerStepSchema>, 'token' | 'openingKey'>

export type BundleClient = {
  /** Derives the keys of the code, fetches and opens, all here: the code itself never leaves. */
  readonly open: (token: string, code: MailCode) => Promise<Result<Bundle, string>>
  /** Says what the service does with it, with the key of the code that opened it. */
  readonly say: (token: string, step: Say) => Promise<Result<HandOverState, string>>
}

/** The way of a partner to the intake at `origin`. Token and key go in the body, never the address. */
export const createBundleClient = (origin: string, fetch: Fetch): BundleClient => {
  // In memory, until the page closes: an answer needs the code as much as reading does.
  const openingKeys = new Map<string, string>()
  return {
    open: async (token, code) => {
      const { openingKey, passphrase } = await deriveMailKeys(code)
      const body = JSON.stringify({ token, openingKey })
      const call = { method: 'POST', path: PATHS.bundles, body } as const
      const fetched = await callIntake(fetch, origin, call, fetchedBundleSchema)
      if (fetched.ok || fetched.code === 'bundle-fetched') openingKeys.set(token, openingKey)
      if (!fetched.ok) return fetched
      const opened = await openBundle(base64.decode(fetched.value.sealed), { passphrase })
      if (opened.ok) return opened
      // The intake took this key: whoever typed the code made no mistake.
      return refused(opened.code === 'bundle-newer' ? opened.code : 'sealed-damaged')
    },
    say: async (token, step) => {
      const openingKey = openingKeys.get(token)
      const body = JSON.stringify({ token, openingKey, ...step })
      const call = { method: 'POST', path: PATHS.partnerSteps, body } as const
      const said = await callIntake(fetch, origin, call, partnerSteppedSchema)
      return said.ok ? ok(said.value.state) : said
    },
  }
}

/** How many wrong codes are still allowed, when the intake said so. */
export const triesLeft = (fields: readonly string[] | undefined): number | undefined => {
  const left = fields
    ?.map((field) => /^tries-left-(\d)$/u.exec(field)?.[1])
    .find((digit) => digit !== undefined)
  return left === undefined ? undefined : Number(left)
}
