import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'

import * as z from 'zod/mini'

import { ok, refused, type Result } from '../../domain/result.ts'
import type { SetupStore } from '../store/store.ts'

const SETTING = 'webhook-keys'
const DAY_MS = 24 * 60 * 60 * 1000
/** How long the old key goes on signing beside the new one. */
export const KEY_CHANGE_DAYS = 30

const half = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const keyPairSchema = z.strictObject({
  x: half,
  d: half,
  /** Of a key that was followed by a newer one: when it stops signing. */
  until: z.optional(z.iso.datetime()),
})
/** Newest first. */
const keptSchema = z.array(keyPairSchema).check(z.minLength(1), z.maxLength(2))

type KeyPair = z.infer<typeof keyPairSchema>

export type WebhookKeys = {
  /** `whpk_…`, newest first: what partners check signatures with. */
  readonly publicKeys: readonly string[]
  /** One `v1a` signature for each key, with a space between them. */
  readonly sign: (content: string) => string
}

/**
 * The keys that sign webhooks now (Standard Webhooks 1.0.0, Ed25519). The first is made at the first
 * call and kept in the database. Throws when what is kept there is damaged.
 */
export const readWebhookKeys = async (setup: SetupStore, now: Date): Promise<WebhookKeys> => {
  const keys = signingAt(await readKept(setup), now)
  const privateKeys = keys.map(({ x, d }) =>
    createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' }),
  )
  return {
    publicKeys: keys.map(publicKeyOf),
    sign: (content) =>
      privateKeys
        .map((key) => `v1a,${sign(null, Buffer.from(content), key).toString('base64')}`)
        .join(' '),
  }
}

/**
 * Makes a new key beside the present one; both sign for `KEY_CHANGE_DAYS`, then the old one stops.
 * Refuses while an earlier change is under way.
 */
export const changeWebhookKey = async (
  setup: SetupStore,
  now: Date,
): Promise<Result<{ readonly oldUntil: string }, 'key-change-under-way'>> => {
  const kept = await readKept(setup)
  const [present, older] = signingAt(kept, now)
  if (!present || older) return refused('key-change-under-way')
  const oldUntil = new Date(now.getTime() + KEY_CHANGE_DAYS * DAY_MS).toISOString()
  const next = [newKeyPair(), { ...present, until: oldUntil }]
  const isChanged = await setup.replaceSetting(SETTING, JSON.stringify(kept), JSON.stringify(next))
  return isChanged ? ok({ oldUntil }) : refused('key-change-under-way')
}

const readKept = async (setup: SetupStore): Promise<readonly KeyPair[]> =>
  keptSchema.parse(JSON.parse(await setup.setting(SETTING, JSON.stringify([newKeyPair()]))))

const signingAt = (kept: readonly KeyPair[], now: Date): readonly KeyPair[] =>
  kept.filter(({ until }) => until === undefined || Date.parse(until) > now.getTime())

const publicKeyOf = ({ x }: KeyPair): string =>
  `whpk_${Buffer.from(x, 'base64url').toString('base64')}`

const newKeyPair = (): KeyPair => {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return keyPairSchema.parse({ x, d })
}
