import * as z from 'zod/mini'

import { directoryAnswerSchema } from '../domain/api/public.ts'
import {
  rootKeySchema,
  verifyDirectory,
  type DirectoryRefusal,
  type RootKey,
} from '../domain/directory/verify-directory.ts'
import { envelopeSchema } from '../domain/envelope/schema.ts'
import {
  envelopeHashOf,
  filingJwsSchema,
  verifyFiling,
  type Filing,
} from '../domain/filing/filing.ts'
import { ok, refused, type Result } from '../domain/result.ts'

export type CheckedFiling = Filing & {
  /** What the directory calls the desk, when it still names it. */
  readonly deskName: string | undefined
}

export type CheckFilingRefusal =
  'filing-invalid' | 'envelope-differs' | 'envelope-unknown-form' | DirectoryRefusal

/**
 * Checks a proof of filing against a directory that this root key signed, and against the envelope
 * where one is given (JSON). Takes the bare proof, blanks and line breaks and all, or the file that
 * the form saves. Refuses keys from anywhere else; an expired directory still tells which keys were the intake's.
 */
export const checkFiling = async ({
  jws,
  directoryJws,
  rootKey,
  envelope,
}: {
  readonly jws: string
  readonly directoryJws: string
  readonly rootKey: RootKey
  readonly envelope?: string | undefined
}): Promise<Result<CheckedFiling, CheckFilingRefusal>> => {
  const directory = await verifyDirectory(directoryJws, rootKey)
  if (!directory.ok) return directory
  const filing = await verifyFiling(proofIn(jws), directory.value.filingKeys ?? [])
  if (!filing.ok) return filing

  if (envelope !== undefined) {
    const parsed = envelopeSchema.safeParse(parseJson(envelope))
    if (!parsed.success) return refused('envelope-unknown-form')
    if (envelopeHashOf(parsed.data) !== filing.value.envelopeHash) {
      return refused('envelope-differs')
    }
  }
  const desk = directory.value.desks.find(({ id }) => id === filing.value.deskId)
  return ok({ ...filing.value, deskName: desk?.names['nl'] })
}

/** The proof in the text file that the form saves: the line that is one. Else all of the text. */
const proofIn = (text: string): string => {
  const line = text.split(/\r?\n/u).find((one) => filingJwsSchema.safeParse(one.trim()).success)
  return line?.trim() ?? text.replace(/\s/gu, '')
}

/** The signed directory in a file or an answer of the intake: the bare JWS, or `{ "jws": … }`. */
export const directoryJwsIn = (text: string): string => {
  const answer = directoryAnswerSchema.safeParse(parseJson(text))
  return answer.success ? answer.data.jws : text.trim()
}

/** The public half in a file with a root key; anything else in it is left alone. */
export const rootKeyIn = (text: string): RootKey | undefined => {
  const parsed = z.object(rootKeySchema.shape).safeParse(parseJson(text))
  return parsed.success ? parsed.data : undefined
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
