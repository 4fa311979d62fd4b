import { open } from 'node:fs/promises'

import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'

import { ok, refused, type Result } from '../domain/result.ts'

const OWNER_ONLY = 0o600

/**
 * Makes the key of a partner and writes it as the age command does, in a new file that only its
 * owner may read. Gives the public half, for the directory. Never overwrites: an old key may still
 * be needed. `x25519` is for partners whose tools are older than hybrid keys.
 */
export const makePartnerIdentity = async (
  path: string,
  kind: 'hybrid' | 'x25519',
): Promise<Result<string, 'file-exists' | 'file-unwritable'>> => {
  const make = kind === 'hybrid' ? generateHybridIdentity : generateX25519Identity
  const identity = await make()
  const recipient = await identityToRecipient(identity)
  try {
    const file = await open(path, 'wx', OWNER_ONLY)
    try {
      await file.writeFile(`# public key: ${recipient}\n${identity}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return refused(isThere ? 'file-exists' : 'file-unwritable')
  }
  return ok(recipient)
}
