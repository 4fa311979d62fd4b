import { existsSync } from 'node:fs'

import { calculateJwkThumbprint } from 'jose'

import { rootKeySchema, type RootKey } from '../../domain/directory/verify-directory.ts'
import { ok, refused, type Result } from '../../domain/result.ts'
import { readJson } from '../command-line.ts'
import { makeRootKeyFile, rootKeyFileSchema } from '../root-key.ts'
import { publicHalf, type WholeRootKey } from '../sign-jws.ts'

const NOTE =
  'The private half of the root key. Whoever has it decides to which desks people seal their signals. It never touches a machine with a network. See docs/root-key-ceremony.md.'

/** What people read to each other to compare keys: four characters at a time. */
export const printedThumbprint = async (rootKey: RootKey): Promise<string> => {
  const { kty, crv, x } = rootKey
  const thumbprint = await calculateJwkThumbprint({ kty, crv, x }, 'sha256')
  const hex = Buffer.from(thumbprint, 'base64url').toString('hex').slice(0, 32)
  return hex.replace(/.{4}(?!$)/gu, '$& ')
}

/** Makes a root key in a file only its owner may read. Never writes over a file. */
export const makeRootKey = async (path: string): Promise<Result<RootKey, 'file-taken'>> => {
  if (existsSync(path)) return refused('file-taken')
  return ok(publicHalf(await makeRootKeyFile(path, NOTE)))
}

type Refusal = 'file-unreadable' | 'root-key-invalid'

/** The public half, from either file. */
export const readRootKey = (path: string): Result<RootKey, Refusal> => {
  const file = readJson(path)
  if (!file.ok) return refused(file.code === 'not-json' ? 'root-key-invalid' : file.code)
  const whole = rootKeyFileSchema.safeParse(file.value)
  if (whole.success) return ok(publicHalf(whole.data))
  const half = rootKeySchema.safeParse(file.value)
  return half.success ? ok(half.data) : refused('root-key-invalid')
}

/** Both halves. Refuses a file with the public one alone. */
export const readWholeRootKey = (
  path: string,
): Result<WholeRootKey, Refusal | 'root-key-public'> => {
  const file = readJson(path)
  if (!file.ok) return refused(file.code === 'not-json' ? 'root-key-invalid' : file.code)
  const whole = rootKeyFileSchema.safeParse(file.value)
  if (whole.success) return ok(whole.data)
  const isPublic = rootKeySchema.safeParse(file.value).success
  return refused(isPublic ? 'root-key-public' : 'root-key-invalid')
}
