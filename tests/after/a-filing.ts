import { generateKeyPairSync, sign } from 'node:crypto'

import type { DirectoryState } from '../../components/form/form-host.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import type { Envelope } from '../../domain/envelope/schema.ts'
import { envelopeHashOf, type FilingKey } from '../../domain/filing/filing.ts'

export const envelope: Envelope = {
  version: 1,
  id: '00000000-0000-4000-8000-000000000001',
  deskId: 'comenshademo0000',
  threadId: '0'.repeat(32),
  threadVerifyKey: 'A'.repeat(43),
  sealed: 'A'.repeat(400),
}

const KID = 'k'.repeat(43)

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A proof of filing, signed as an intake signs, and the directory whose key checks it. */
export const aFiling = (changes: { readonly deskId?: string } = {}) => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = privateKey.export({ format: 'jwk' })
  const key: FilingKey = { kty: 'OKP', crv: 'Ed25519', x, kid: KID }
  const filing = {
    format: 1,
    receivedOn: '2026-11-22',
    deskId: envelope.deskId,
    envelopeHash: envelopeHashOf(envelope),
    ...changes,
  }
  const signed = `${encode({ alg: 'EdDSA', kid: KID, typ: 'filing+jwt' })}.${encode(filing)}`
  const jws = `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`
  const directory = {
    filingKeys: [key],
    desks: [{ id: envelope.deskId, names: { nl: 'CoMensha (proef)', en: 'CoMensha (trial)' } }],
  } as unknown as Directory
  return { jws, directory: { is: 'ready', directory } satisfies DirectoryState }
}
