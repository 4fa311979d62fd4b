import { base64 } from '@scure/base'
import { Decrypter } from 'age-encryption'
import type * as z from 'zod/mini'

import { ok, refused, type Result } from '../result.ts'
import { decodeText } from '../text.ts'

export type OpenRefusal = 'not-for-this-key' | 'sealed-damaged' | 'contents-unknown'

/**
 * Opens a sealed JSON value (base64 age file) with whichever of these age identities fits, and
 * parses it with `schema`.
 * Refuses a file for another key, a damaged file, and contents this version does not know; never
 * returns anything unparsed.
 */
export const openJson = async <Contents>(
  sealed: string,
  identity: string | readonly string[],
  schema: z.ZodMiniType<Contents>,
): Promise<Result<Contents, OpenRefusal>> => {
  let json: string
  try {
    const decrypter = new Decrypter()
    for (const one of [identity].flat()) decrypter.addIdentity(one)
    json = decodeText(await decrypter.decrypt(base64.decode(sealed)))
  } catch (error) {
    const isForAnotherKey = error instanceof Error && /no identity matched/u.test(error.message)
    return refused(isForAnotherKey ? 'not-for-this-key' : 'sealed-damaged')
  }
  const parsed = schema.safeParse(parseJson(json))
  return parsed.success ? ok(parsed.data) : refused('contents-unknown')
}

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
