import { readFile } from 'node:fs/promises'

import * as z from 'zod/mini'

import { ok, refused, type Result } from '../../domain/result.ts'

/** Whether this is a web address without a login or fragment in it. */
export const isWebhookUrl = (text: string): boolean => {
  if (!/^https?:\/\//u.test(text) || !URL.canParse(text)) return false
  const { username, password, hash } = new URL(text)
  return username === '' && password === '' && hash === ''
}

const partnerSchema = z.strictObject({
  service: z.string().check(z.maxLength(60), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  webhook: z.optional(
    z.strictObject({ url: z.string().check(z.maxLength(500), z.refine(isWebhookUrl)) }),
  ),
  mail: z.optional(
    z.strictObject({
      to: z.string().check(z.maxLength(254), z.regex(/^[^\s@<>,;:"]+@[A-Za-z0-9.-]+$/)),
    }),
  ),
})

const partnersFileSchema = z.strictObject({
  partners: z.array(partnerSchema).check(
    z.maxLength(400),
    z.refine(
      (partners) => new Set(partners.map(({ service }) => service)).size === partners.length,
    ),
  ),
})

export type PartnerAddresses = z.infer<typeof partnerSchema>
export type PartnersFile = { readonly partners: readonly PartnerAddresses[] }
export type PartnersFileRefusal = 'partners-file-unreadable' | 'partners-file-invalid'

/**
 * Where partners get their messages: addresses that do not belong in the public directory. No file
 * is no partners. Refuses a service named twice and, unless allowed, an address without https.
 */
export const readPartnersFile = async (
  path: string | undefined,
  allowPrivate: boolean,
): Promise<Result<PartnersFile, PartnersFileRefusal>> => {
  if (path === undefined) return ok({ partners: [] })
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return refused('partners-file-unreadable')
  const parsed = partnersFileSchema.safeParse(jsonOf(text))
  if (!parsed.success) return refused('partners-file-invalid')
  const isSafe = ({ webhook }: PartnerAddresses) =>
    webhook === undefined || allowPrivate || new URL(webhook.url).protocol === 'https:'
  return parsed.data.partners.every(isSafe) ? ok(parsed.data) : refused('partners-file-invalid')
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
