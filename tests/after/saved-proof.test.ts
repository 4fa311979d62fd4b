import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'

import { checkFiling as checkOnDevice } from '../../components/after/check-filing.ts'
import { filingText } from '../../components/after/filing-words.ts'
import { FORM_NAMESPACES } from '../../components/form/namespaces.ts'
import { loadWords } from '../../components/words/create-words.ts'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import {
  DIRECTORY_TYPE,
  rootKeySchema,
  SIGNATURE_ALGORITHM,
} from '../../domain/directory/verify-directory.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import { checkFiling } from '../../setup/check-filing.ts'
import { aDesk, aKeyPair } from '../builders.ts'
import { aFiling } from './a-filing.ts'

describe('the file with a proof, as the form saves it', () => {
  it('is what the command that checks proofs takes, and a changed one is not', async () => {
    const { jws, directory } = aFiling()
    const onDevice = await checkOnDevice(jws, directory, {})
    if (!onDevice.ok) throw new Error('The proof must hold.')
    const saved = filingText(onDevice.value, await loadWords('nl', FORM_NAMESPACES))
    const root = await generateKeyPair(SIGNATURE_ALGORITHM, { crv: 'Ed25519', extractable: true })
    const { kty, crv, x } = await exportJWK(root.publicKey)
    const signed = {
      format: 1,
      version: 1,
      issuedAt: '2026-11-01T00:00:00Z',
      expiresAt: '2027-02-01T00:00:00Z',
      desks: [aDesk((await aKeyPair()).recipient)],
      services: [...dutchDirectory.services],
      rules: [...dutchRules],
      filingKeys: directory.directory.filingKeys,
    }
    const directoryJws = await new CompactSign(new TextEncoder().encode(JSON.stringify(signed)))
      .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ: DIRECTORY_TYPE })
      .sign(root.privateKey)
    const rootKey = rootKeySchema.parse({ kty, crv, x })

    const checked = await checkFiling({ jws: saved, directoryJws, rootKey })
    const changed = await checkFiling({
      jws: saved.replace(jws, aFiling().jws),
      directoryJws,
      rootKey,
    })

    expect(checked).toMatchObject({ ok: true, value: { receivedOn: '2026-11-22' } })
    expect(changed).toEqual({ ok: false, code: 'filing-invalid' })
  })
})
