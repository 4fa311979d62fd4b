import { afterAll, describe, expect, it } from 'vitest'
import { findIdentifying } from '../../domain/anonymise/find-identifying.ts'
import { replaceFindings } from '../../domain/anonymise/hard-kinds.ts'
import { listsNow, useLists } from '../../domain/anonymise/lists/load-lists.ts'
import { foundIn, found } from './found-in.ts'

const MEGABYTE = 1_000_000
/** Ample for a slow machine: how long it takes is measured by the bench. */
const PATIENCE = { timeout: 300_000 }

const filled = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length))

describe('a megabyte of one thing', PATIENCE, () => {
  it.each([
    ['digits', '1234567890'],
    ['dots', '.'],
    ['dashes', '-'],
    ['open brackets', '('],
    ['square brackets', '['],
    ['lone surrogates', '\ud83d'],
    ['signs of e-mail', '@'],
  ])('ends, and finds nothing: %s', (_, part) => {
    expect(findIdentifying(filled(part), 'nl')).toEqual([])
  })

  it.each([
    ['capitals', 'ABCDEFGHIJ'],
    ['names', 'Jan '],
    ['phone numbers', '06-12345678 '],
    ['digits one by one', '1 '],
  ])('ends, with findings within the text: %s', (_, part) => {
    const text = filled(part)

    const findings = findIdentifying(text, 'nl')

    let lastEnd = 0
    for (const { start, end } of findings) {
      if (start < lastEnd || end <= start) throw new Error('not sorted or not disjoint')
      lastEnd = end
    }
    expect(lastEnd).toBeLessThanOrEqual(text.length)
  })

  it('still finds what stands at its end', () => {
    const text = `${filled('- ')}bel 06-12345678.`

    const [finding] = findIdentifying(text, 'nl')

    expect(text.slice(finding?.start, finding?.end)).toBe('06-12345678')
  })
})

describe('signs that are no text', () => {
  it.each([
    ['ten thousand combining marks behind it', `06-12345678${'\u0301'.repeat(10_000)}`],
    ['NUL inside it', '06-\u000012345678'],
    ['bidi controls between its parts', '06\u202e-\u202c12\u2066345678'],
    ['zero-width spaces between its digits', Array.from('06-12345678').join('\u200b')],
  ])('do not hide a number: %s', (_, written) => {
    const text = `Bel ${written}\u2069 morgen.`

    const replaced = replaceFindings(text, findIdentifying(text, 'nl'))

    expect(replaced).toBe('Bel [telefoonnummer]\u2069 morgen.')
  })

  it('are never cut through: halves of surrogate pairs beside a number', () => {
    const text = '\ud83d06-12345678\ude00 en 😀123456782😀'

    expect(foundIn(text)).toEqual([
      ...found('phone', 'likely', '06-12345678'),
      ...found('bsn', 'certain', '123456782'),
    ])
  })

  it('are no finding by themselves', () => {
    const marks = ['\u0301'.repeat(10_000), '\0'.repeat(500), '\u202e\u202c\u2066\u2069', '\ud83d']

    expect(marks.flatMap((mark) => findIdentifying(mark, 'nl'))).toEqual([])
  })
})

describe('HTML', () => {
  it('is read as text: the places are right, and tags are no names', () => {
    const text =
      '<p class="Jansen">Bel <b>06&#8209;12345678</b>&nbsp;of <a href="mailto:f@voorbeeld.nl">f&commat;voorbeeld.nl</a></p>'

    const findings = foundIn(text).filter((line) => !line.startsWith('person look'))

    expect(findings).toContain('phone certain: 06&#8209;12345678')
    expect(findings).toContain('email certain: f&commat;voorbeeld.nl')
    expect(findings.filter((line) => /^person.*(?:<|class|href|mailto)/u.test(line))).toEqual([])
  })
})

describe('a language that is not known', () => {
  it.each(['xx', '', 'nl-BE', 'zh-Hant', 'constructor', 'x'.repeat(10_000), '\ud83d'])(
    'falls back without a word about it: %j',
    (language) => {
      const text = 'Mevrouw Van den Berg, bsn 123456782.'

      const kinds = findIdentifying(text, language).map(({ kind }) => kind)

      expect(kinds).toContain('bsn')
      expect(kinds).toContain('person')
    },
  )
})

describe('lists that are not there', () => {
  const before = listsNow()
  afterAll(() => {
    useLists(before)
  })

  it('leave the hard identifiers found, and no names', () => {
    useLists(undefined)

    const findings = foundIn('Mevrouw Jansen (bsn 123456782), Kerkstraat 12, mail f@voorbeeld.nl')

    expect(findings).toContain('bsn certain: 123456782')
    expect(findings).toContain('email certain: f@voorbeeld.nl')
    expect(findings.some((line) => line.startsWith('address'))).toBe(true)
    expect(findings.some((line) => line.startsWith('person'))).toBe(false)
  })
})
