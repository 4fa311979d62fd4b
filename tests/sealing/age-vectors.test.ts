import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

import { armor, Decrypter } from 'age-encryption'
import * as vectors from 'cctv-age'
import { describe, expect, it } from 'vitest'

/** One C2SP test vector: header lines, an empty line, then the age file. */
type Vector = {
  readonly name: string
  readonly expect: string
  readonly payload: string | undefined
  readonly identities: readonly string[]
  readonly passphrases: readonly string[]
  readonly isArmored: boolean
  readonly file: Uint8Array
}

const readVector = (name: string, bytes: Uint8Array): Vector => {
  const raw = Buffer.from(bytes)
  const split = raw.indexOf('\n\n')
  const headers = raw
    .subarray(0, split)
    .toString()
    .split('\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    })
  const all = (key: string) => headers.filter(([header]) => header === key).map(([, text]) => text)
  const body = raw.subarray(split + 2)
  return {
    name,
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0],
    identities: all('identity'),
    passphrases: all('passphrase'),
    isArmored: all('armored').length > 0,
    file: all('compressed')[0] === 'zlib' ? inflateSync(body) : body,
  }
}

const open = async (vector: Vector): Promise<Uint8Array> => {
  const decrypter = new Decrypter()
  for (const identity of vector.identities) decrypter.addIdentity(identity)
  for (const passphrase of vector.passphrases) decrypter.addPassphrase(passphrase)
  const file = vector.isArmored ? armor.decode(Buffer.from(vector.file).toString()) : vector.file
  return decrypter.decrypt(file)
}

const all = Object.entries(vectors as unknown as Record<string, unknown>)
  .filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
  .map(([name, bytes]) => readVector(name, bytes))

describe('the official C2SP age test vectors', () => {
  it('are all here', () => {
    expect(all.length).toBe(143)
    expect(all.filter(({ name }) => name.includes('hybrid')).length).toBeGreaterThanOrEqual(19)
  })

  it.each(all.filter((vector) => vector.expect === 'success'))(
    '$name opens to the expected contents',
    async (vector) => {
      const opened = await open(vector)

      expect(createHash('sha256').update(opened).digest('hex')).toBe(vector.payload)
    },
  )

  it.each(all.filter((vector) => vector.expect !== 'success'))(
    '$name is refused ($expect)',
    async (vector) => {
      await expect(open(vector)).rejects.toThrow()
    },
  )
})
