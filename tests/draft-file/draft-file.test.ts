import { Encrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'

import {
  MAX_DRAFT_FILE_BYTES,
  openDraftFile,
  sealDraftFile,
} from '../../domain/draft-file/draft-file.ts'
import { encodeText } from '../../domain/text.ts'
import { DRAFT_VERSION } from '../../domain/signal/draft.ts'

const PASSPHRASE = 'vier losse woorden samen'
const SENTINEL = 'Zeven gele vlinders bij de brug'
const aDraft = {
  answers: { sector: 'hotel' as const, text: SENTINEL },
  step: 'text' as const,
  lifted: ['XX-99-88'],
}

const sealed = async (draft = aDraft): Promise<Uint8Array> => {
  const file = await sealDraftFile(draft, PASSPHRASE)
  if (!file.ok) throw new Error(file.code)
  return file.value
}

/** An age file of any contents, with little work: what another program could make. */
const aFileWith = async (contents: string, workFactor = 10): Promise<Uint8Array> => {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(PASSPHRASE)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(contents)
}

describe('a draft file', () => {
  it('gives back the draft as it was, with blanks around the passphrase too', async () => {
    const file = await sealed()

    const opened = await openDraftFile(file, `  ${PASSPHRASE} `)

    expect(opened).toMatchObject({ ok: true, value: aDraft })
  })

  it('tells every copy that is opened from it which draft it is a copy of', async () => {
    const file = await sealed()

    const copy = await openDraftFile(file, PASSPHRASE)

    expect(copy.ok && copy.value.origin).toMatch(/^[0-9a-f-]{36}$/u)
  })

  it.each([
    ['text of more than 200,000 characters', { text: 'x'.repeat(200_001) }],
    ['text that takes more than the largest file', { text: '\u0001'.repeat(190_000) }],
  ])('is not made of %s: it could not be opened again', async (_what, answers) => {
    const file = await sealDraftFile({ answers, step: 'text' }, PASSPHRASE)

    expect(file).toEqual({ ok: false, code: 'draft-too-long' })
  })

  it('holds no readable word and tells little of the length of the text', async () => {
    const short = await sealed()
    const long = await sealed({ ...aDraft, answers: { ...aDraft.answers, text: 'x'.repeat(9000) } })

    expect(Buffer.from(short).toString('latin1')).not.toContain('vlinders')
    expect(long.length).toBe(short.length)
  })

  it.each([
    '',
    'kort',
    'aaaaaaaaaaaa',
    '0612345678',
    '12-03-2011 ',
    'abababababab',
    'x'.repeat(201),
  ])('is not made with the passphrase %j', async (weak) => {
    expect(await sealDraftFile(aDraft, weak)).toEqual({ ok: false, code: 'passphrase-weak' })
  })

  it('does not open with another passphrase', async () => {
    const file = await sealed()

    const opened = await openDraftFile(file, `${PASSPHRASE}!`)

    expect(opened).toEqual({ ok: false, code: 'passphrase-wrong' })
  })

  it('that was changed or cut off is told apart from a wrong passphrase', async () => {
    const file = await sealed()
    const changed = file.map((byte, at) => (at === file.length - 1 ? byte ^ 1 : byte))

    expect(await openDraftFile(changed, PASSPHRASE)).toEqual({ ok: false, code: 'draft-damaged' })
    expect(await openDraftFile(file.subarray(0, file.length - 100), PASSPHRASE)).toEqual({
      ok: false,
      code: 'draft-damaged',
    })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', encodeText('Een gewone tekst, geen bestand van ons.')],
    ['a file for a key', encodeText('age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n')],
    ['more than a draft can be', new Uint8Array(MAX_DRAFT_FILE_BYTES + 1)],
  ])('is not %s', async (_name, bytes) => {
    expect(await openDraftFile(bytes, PASSPHRASE)).toEqual({ ok: false, code: 'file-not-ours' })
  })

  it('that asks for more work than ours is refused without doing it', async () => {
    const header = Buffer.from(await aFileWith('{}')).toString('latin1')
    const greedy = Buffer.from(header.replace(/^(.*\n-> scrypt \S+) 10/u, '$1 20'), 'latin1')

    const opened = await openDraftFile(new Uint8Array(greedy), PASSPHRASE)

    expect(greedy.toString('latin1')).toContain(' 20\n')
    expect(opened).toEqual({ ok: false, code: 'file-not-ours' })
  })

  it.each(['no json', '{}', '{"version":2,"answers":{"name":"x"},"step":"text"}', '[]'])(
    'that holds %j opens no draft',
    async (contents) => {
      const opened = await openDraftFile(await aFileWith(contents), PASSPHRASE)

      expect(opened).toEqual({ ok: false, code: 'draft-damaged' })
    },
  )

  it('of a newer version is told apart from a damaged one', async () => {
    const newer = JSON.stringify({ version: DRAFT_VERSION + 1, answers: {}, step: 'start' })

    const opened = await openDraftFile(await aFileWith(newer), PASSPHRASE)

    expect(opened).toEqual({ ok: false, code: 'draft-newer' })
  })
})
