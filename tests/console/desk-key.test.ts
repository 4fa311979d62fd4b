import { describe, expect, it } from 'vitest'

import {
  identityFromSheets,
  makeDeskKey,
  openGrant,
  sealGrant,
  splitIntoSheets,
} from '../../console/opening/desk-key.ts'
import { recipientKind } from '../../domain/sealing/recipient.ts'

const DESK = 'CoMensha (demo)'

const aKeyOnSheets = async () => {
  const key = await makeDeskKey()
  const [one = '', two = '', three = ''] = await splitIntoSheets(key.identity, {
    deskName: DESK,
    recipient: key.recipient,
  })
  return { key, one, two, three }
}

/** The code of a sheet alone, as one would type it from paper. */
const codeOf = (sheet: string): string =>
  sheet
    .split('\n')
    .filter((line) => line.startsWith('    '))
    .join('\n')

describe('the desk key', () => {
  it('is a hybrid post-quantum key', async () => {
    const { identity, recipient } = await makeDeskKey()

    expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-1/)
    expect(recipientKind(recipient)).toBe('hybrid')
  })

  it('is opened by the member to whom it was granted and by nobody else', async () => {
    const desk = await makeDeskKey()
    const member = await makeDeskKey()
    const stranger = await makeDeskKey()

    const grant = await sealGrant(desk.identity, member.recipient)

    expect(await openGrant(grant, member.identity)).toEqual({ ok: true, value: desk.identity })
    expect(await openGrant(grant, stranger.identity)).toEqual({
      ok: false,
      code: 'not-for-this-key',
    })
  })

  it('is never sealed to something that is no key', async () => {
    const desk = await makeDeskKey()

    await expect(sealGrant(desk.identity, 'age1unknown')).rejects.toThrow('recipient-invalid')
  })
})

describe('recovery sheets', () => {
  it('restore the key with any two of three, and with all three', async () => {
    const { key, one, two, three } = await aKeyOnSheets()

    for (const texts of [
      [one, two],
      [three, one],
      [two, three],
      [one, two, three],
    ]) {
      expect(await identityFromSheets(texts)).toEqual({ ok: true, value: key.identity })
    }
  })

  it('may be typed in small letters, without blanks, with dashes and with look-alikes', async () => {
    const { key, one, two } = await aKeyOnSheets()

    const typed = codeOf(one).toLowerCase().replace(/\s/gu, '')
    const dashed = codeOf(two).trim().replace(/\s+/gu, ' - ').replaceAll('0', 'O')

    expect(await identityFromSheets([typed, dashed])).toEqual({ ok: true, value: key.identity })
  })

  it('are refused with one wrong letter, wherever it is, and say which sheet it is', async () => {
    const { one, two } = await aKeyOnSheets()
    const code = codeOf(two).replace(/\s/gu, '')
    const dataStart = 'SWBLAD1'.length

    for (let place = dataStart; place < code.length; place += 5) {
      const wrong = code[place] === 'Q' ? 'P' : 'Q'
      const damaged = code.slice(0, place) + wrong + code.slice(place + 1)

      expect(await identityFromSheets([one, damaged])).toEqual({
        ok: false,
        code: 'sheet-damaged',
        fields: ['2'],
      })
    }
  })

  it('are refused when the end of a code is missing', async () => {
    const { one, two } = await aKeyOnSheets()

    const result = await identityFromSheets([codeOf(one).slice(0, -6), two])

    expect(result).toEqual({ ok: false, code: 'sheet-damaged', fields: ['1'] })
  })

  it('are too few when one is given, or the same one twice', async () => {
    const { one } = await aKeyOnSheets()

    expect(await identityFromSheets([one])).toEqual({ ok: false, code: 'sheets-too-few' })
    expect(await identityFromSheets([one, '  '])).toEqual({ ok: false, code: 'sheets-too-few' })
    expect(await identityFromSheets([one, codeOf(one)])).toEqual({
      ok: false,
      code: 'sheets-too-few',
    })
  })

  it('of two keys do not go together', async () => {
    const ours = await aKeyOnSheets()
    const theirs = await aKeyOnSheets()

    expect(await identityFromSheets([ours.one, theirs.two])).toEqual({
      ok: false,
      code: 'sheets-of-different-keys',
    })
  })

  it('of one key printed on two occasions do not go together', async () => {
    const { key, one } = await aKeyOnSheets()
    const again = await splitIntoSheets(key.identity, {
      deskName: DESK,
      recipient: key.recipient,
    })

    const results = await Promise.all(again.map((sheet) => identityFromSheets([one, sheet])))

    // By chance a later share may have the coordinate of the first and counts as the same sheet.
    for (const result of results) {
      expect(result.ok).toBe(false)
      expect(result.ok ? '' : result.code).toMatch(/^sheets-/)
    }
  })

  it('tell nothing alone: every sheet has the same length and none contains the key', async () => {
    const { key, one, two, three } = await aKeyOnSheets()

    const lengths = new Set([one, two, three].map((sheet) => codeOf(sheet).length))

    expect(lengths.size).toBe(1)
    for (const sheet of [one, two, three]) {
      const letters = sheet.replace(/[^a-z0-9]/giu, '').toUpperCase()
      const secret = key.identity.slice('AGE-SECRET-KEY-PQ-1'.length)
      expect(letters).not.toContain(secret.slice(0, 12))
    }
  })

  it('share only what is on no secret part: two splits of one key give other codes', async () => {
    const { key, one } = await aKeyOnSheets()

    const [again = ''] = await splitIntoSheets(key.identity, {
      deskName: DESK,
      recipient: key.recipient,
    })

    expect(codeOf(again)).not.toBe(codeOf(one))
  })

  it('say in Dutch and English what they are, of which desk, and what to do', async () => {
    const { two } = await aKeyOnSheets()

    expect(two).toContain('Blad 2 van 3 / Sheet 2 of 3')
    expect(two).toContain(DESK)
    expect(two).toMatch(/Sleutel \/ Key: ([0-9A-F]{4}-){3}[0-9A-F]{4}/)
    expect(two).toContain('Sleutel herstellen')
    expect(two).toContain('Restore the key')
  })

  it('are never made for a recipient of another key', async () => {
    const ours = await makeDeskKey()
    const theirs = await makeDeskKey()

    await expect(
      splitIntoSheets(ours.identity, { deskName: DESK, recipient: theirs.recipient }),
    ).rejects.toThrow('does not belong')
  })
})
