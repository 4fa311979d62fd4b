import { createHash, createHmac, scryptSync } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  deriveMailKeys,
  mailCodeGroups,
  makeMailCode,
  parseMailCode,
  type MailCode,
} from '../../domain/hand-over/mail-code.ts'
import { UNAMBIGUOUS } from '../../domain/hand-over/reference.ts'

const CODE = 'BCDFGHJKMNP2' as MailCode

/** What leaves the console and what the partner derives must stay the same for good. */
const FROZEN = [
  {
    code: '222222222222' as MailCode,
    openingKey: '8FCYog78EqF90TifT3YbkPb1GFm962MQclo6l2CC1Zo',
    openingHash: '4dcafc04e2a9160526bf6a2063b5c79b4cb67b75a4246c3af5a5f5284a224280',
    passphrase: 'C0XtF_CDKxQe2G_jyqpKGlJIf5cLQdXiXoJKABCOwAA',
  },
  {
    code: CODE,
    openingKey: 'AFbnISBqgc3ODcf-E9iK_8U_svwSv0iN0Kk1UVlpHnI',
    openingHash: '7ca24c5d599b4c41f2a5add888af8e70a4a215b2efc208cb90f03204a72c141c',
    passphrase: '-SsTpZ-wBlyRhIEjku20ZsDFl9YrhCKtLM3czqlReFQ',
  },
] as const

describe('the code of a mailed hand-over', () => {
  it('is made of twelve unambiguous characters in three groups, and never twice the same', () => {
    const codes = Array.from({ length: 500 }, makeMailCode)

    expect(new Set(codes).size).toBe(500)
    for (const code of codes) {
      expect(mailCodeGroups(code)).toHaveLength(3)
      expect(mailCodeGroups(code).join('')).toBe(code)
      expect(parseMailCode(mailCodeGroups(code).join('-'))).toEqual({ ok: true, value: code })
    }
  })

  it.each([
    'bcdf ghjk mnp2',
    ' BCDF-GHJK–MNP2. ',
    'ＢＣＤＦ ＧＨＪＫ ＭＮＰ２',
    'bcdfgh1kmnp2',
    'bcdfghlkmnp2',
    'B C D F G H I K M N P 2',
  ])('is read from "%s"', (typed) => {
    expect(parseMailCode(typed)).toEqual({ ok: true, value: CODE })
  })

  it.each([
    ['', 'mail-code-length'],
    ['BCDFGHJKMNP', 'mail-code-length'],
    ['BCDFGHJKMNP22', 'mail-code-length'],
    ['BCDFGHJKMNP3', 'mail-code-slip'],
    ['BCDFGHJKMNA2', 'mail-code-slip'],
    ['BCDFGHJKMNé2', 'mail-code-slip'],
    ['😀😀😀😀😀😀😀😀😀😀😀😀', 'mail-code-length'],
  ])('refuses "%s" as %s before anything is asked', (typed, code) => {
    expect(parseMailCode(typed)).toEqual({ ok: false, code })
  })

  it('finds every single character that is wrong', () => {
    fc.assert(
      fc.property(
        fc.nat(11),
        fc.constantFrom(...Array.from(UNAMBIGUOUS)),
        fc.constant(undefined).map(makeMailCode),
        (place, other, code) => {
          fc.pre(code.charAt(place) !== other)
          const typed = code.slice(0, place) + other + code.slice(place + 1)
          expect(parseMailCode(typed)).toEqual({ ok: false, code: 'mail-code-slip' })
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('what a mail code opens', () => {
  it.each(FROZEN)('is the same for ever for $code', async ({ code, ...keys }) => {
    expect(await deriveMailKeys(code)).toEqual(keys)
  })

  it('is scrypt and HKDF as anybody else computes them', async () => {
    const root = scryptSync(CODE, 'signaalwijzer hand-over code v1', 32, {
      N: 2 ** 16,
      r: 8,
      p: 1,
      maxmem: 2 ** 27,
    })
    const part = (purpose: string) =>
      createHmac('sha256', root).update(`${purpose}\u0001`).digest('base64url')

    expect(await deriveMailKeys(CODE)).toEqual({
      openingKey: part('open'),
      openingHash: createHash('sha256').update(part('open')).digest('hex'),
      passphrase: part('age'),
    })
  })
})
