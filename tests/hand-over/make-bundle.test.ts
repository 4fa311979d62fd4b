import { describe, expect, it } from 'vitest'

import { bundleSchema, type Bundle, type BundleSignal } from '../../domain/hand-over/bundle.ts'
import { leaksIn } from '../../domain/hand-over/leaks-in.ts'
import { makeBundle } from '../../domain/hand-over/make-bundle.ts'
import { makeReference, randomUnambiguous, UNAMBIGUOUS } from '../../domain/hand-over/reference.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { signalContents } from '../../domain/sealing/seal-signal.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import { aDesk, aRoutedSignal, aSignal } from '../builders.ts'
import { aBundle, aWish, valueOf } from './builders.ts'

const contentsOf = (changes: Partial<Answers> = {}): SignalContents =>
  signalContents(aRoutedSignal(aDesk('age1pq1desk'), changes), { recipient: 'age1pq1thread' })

/** As it can arrive where the professional lifted a finding, or a newer check finds more. */
const withText = (text: string): SignalContents => ({
  ...contentsOf(),
  signal: { ...aSignal(), text },
})

const ORDER_NUMBER = 'Er lag een bon van bestelling 0612345678 op de balie.'

describe('making a bundle', () => {
  it('passes on every coded answer and the words', () => {
    const contents = contentsOf()
    const { formVersion: _version, formLanguage: _language, ...answers } = contents.signal

    const bundle = aBundle(contents, { note: '  Kijk ook naar de kelder.  ' })

    expect(bundle.signal).toEqual(answers)
    expect(bundle).toMatchObject({
      format: 1,
      kind: 'hand-over',
      handedOverOn: '2026-11-22',
      from: 'CoMensha (demo)',
      to: 'veilig-thuis-gelderland-zuid',
      note: 'Kijk ook naar de kelder.',
    })
    expect(bundle.inWords.length).toBeGreaterThan(10)
  })

  it('makes the words from what leaves, not from what arrived', () => {
    let given: BundleSignal | undefined

    const bundle = aBundle(contentsOf({ wishes: ['stay-unknown'], role: 'housekeeping' }), {
      text: 'left-out',
      inWords: (signal) => {
        given = signal
        return [{ question: 'Functie', answer: signal.role }]
      },
    })

    expect(given).toEqual(bundle.signal)
    expect(bundle.signal.text).toBeUndefined()
  })

  it('does not tell the role of a professional who wants to stay unknown', () => {
    const bundle = aBundle(contentsOf({ wishes: ['stay-unknown'], role: 'housekeeping' }))

    expect(bundle.signal.role).toBe('prefer-not-to-say')
    expect(JSON.stringify(bundle)).not.toMatch(/housekeeping|Housekeeping|Schoonmaak/u)
  })

  it('leaves out an empty note', () => {
    const bundle = aBundle(contentsOf(), { note: ' \n ' })

    expect('note' in bundle).toBe(false)
  })

  it('refuses a note that holds a hard identifier', () => {
    const made = makeBundle(contentsOf(), aWish({ note: 'Bel haar op 06-12345678.' }))

    expect(made).toEqual({ ok: false, code: 'note-identifies', fields: ['note'] })
  })

  it('refuses a text in which the check now finds a hard identifier', () => {
    const made = makeBundle(withText(ORDER_NUMBER), aWish())

    expect(made).toEqual({ ok: false, code: 'bundle-text-identifies', fields: ['text'] })
  })

  it.each(['coarser', 'left-out'] as const)('goes on when such a text is %s', (text) => {
    const bundle = aBundle(withText(ORDER_NUMBER), { text })

    expect(JSON.stringify(bundle)).not.toContain('0612345678')
    expect(bundle.signal.text !== undefined).toBe(text === 'coarser')
  })

  it('goes on when the desk says that a shape is something else', () => {
    const bundle = aBundle(withText(ORDER_NUMBER), { lifted: new Set(['0612345678']) })

    expect(bundle.signal.text).toBe(ORDER_NUMBER)
  })

  it('does not let the desk lift what is proven', () => {
    const text = 'Het ging over NL91ABNA0417164300.'

    const made = makeBundle(withText(text), aWish({ lifted: new Set(['NL91ABNA0417164300']) }))

    expect(made).toMatchObject({ code: 'bundle-text-identifies' })
  })

  it.each([
    { name: 'a note that is too long', wish: { note: 'ja '.repeat(700) }, field: 'note' },
    { name: 'a desk without a name', wish: { from: '' }, field: 'from' },
    { name: 'a service that is no slug', wish: { to: '../Dienst' }, field: 'to' },
    { name: 'a reference of another form', wish: { reference: 'b5f2c6de' }, field: 'reference' },
    {
      name: 'words without end',
      wish: {
        inWords: () =>
          Array.from({ length: 100 }, () => ({ question: 'Wat', answer: 'a'.repeat(200) })),
      },
      field: 'inWords',
    },
  ])('refuses $name', ({ wish, field }) => {
    const made = makeBundle(contentsOf(), aWish(wish))

    expect(made).toEqual({ ok: false, code: 'bundle-check-failed', fields: [field] })
  })

  it('keeps the reference of a hand-over that is sent again, and makes a new one otherwise', () => {
    const first = aBundle(contentsOf())
    const other = aBundle(contentsOf())
    const again = aBundle(contentsOf(), { reference: first.reference })

    expect(again.reference).toBe(first.reference)
    expect(other.reference).not.toBe(first.reference)
  })
})

describe('a reference', () => {
  it('has eight characters that cannot be confused when they are read aloud', () => {
    const references = Array.from({ length: 200 }, makeReference)

    for (const reference of references) expect(reference).toMatch(/^[2-9BCDFGHJKMNP-TV-Z]{8}$/u)
    expect(new Set(references).size).toBe(200)
  })

  it('uses every character of its alphabet about as often', () => {
    const drawn = randomUnambiguous(28_000)
    const counts = UNAMBIGUOUS.split('').map((one) => drawn.split(one).length - 1)

    expect(drawn).toHaveLength(28_000)
    // 1,000 each: seven standard deviations away is a fault, not chance.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(220)
  })
})

describe('the last look at a bundle', () => {
  const clean = valueOf(makeBundle(contentsOf(), aWish({ text: 'left-out' })))
  const withNote = (note: string): Bundle => bundleSchema.parse({ ...clean, note })

  it.each([
    'b5f2c6de-0c1b-4c7e-9a75-1f0f7c0e9a11',
    'B5F2C6DE-0C1B-4C7E-9A75-1F0F7C0E9A11',
    '0123456789abcdef0123456789abcdef',
    '12345 67890 12345 67890 12345',
    '1234567890123456789012345',
    'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
    'age1pq1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equ',
    'AGE-SECRET-KEY-PQ-1QQQ',
    'age-secret-key-1qqq',
    '-----BEGIN AGE ENCRYPTED FILE-----',
    '{ "kid" : "x" }',
    'eyJhbGciOiJFZERTQSJ9.eyJ2IjoxfQ.c2ln',
    '2026-11-22T14:35',
    'https://signalen.voorbeeld.nl/console',
    'localhost:8787',
    'a1b2c3d4e5f60718',
  ])('finds %s in the note', (pasted) => {
    expect(leaksIn(withNote(`Zie ${pasted}.`), [])).toEqual(['note'])
  })

  it.each([
    'Er reden 24 busjes, elke dag om 23:30 uur, drie weken lang.',
    'Kijk op pagina 12 van de handreiking van 2025-2026.',
    'De verantwoordelijkheidsverdeling is onduidelijk.',
    'Het ging om 12345 67890 euro.',
  ])('lets ordinary words through: %s', (note) => {
    expect(leaksIn(withNote(note), [])).toEqual([])
  })

  it('keeps known values out as whole words, whatever their case', () => {
    expect(leaksIn(withNote('Vraag het aan RIK.'), ['Rik'])).toEqual(['note'])
    expect(leaksIn(withNote('Het was een uitrikbare stoel.'), ['Rik'])).toEqual([])
    expect(leaksIn(withNote('Zie balie.voorbeeld-x.nl'), ['balie.voorbeeld-x.nl'])).toEqual([
      'note',
    ])
    expect(leaksIn(withNote('Zie balieXvoorbeeld.'), ['balie.voorbeeld'])).toEqual([])
  })

  it('does not stop every hand-over of somebody who is called like the desk', () => {
    expect(leaksIn(withNote('Tot vrijdag.'), ['CoMensha', 'Hotel'])).toEqual([])
    expect(leaksIn(withNote('Tot vrijdag.'), ['comensha.voorbeeld.nl'])).toEqual([])
    expect(leaksIn({ ...clean, from: 'Balie 8841-q' }, ['8841-q'])).toEqual(['from'])
  })

  it('looks into the text of the professional and into every line of the words', () => {
    const id = 'b5f2c6de-0c1b-4c7e-9a75-1f0f7c0e9a11'
    const inText = bundleSchema.parse({ ...clean, signal: { ...clean.signal, text: id } })
    const inWords = bundleSchema.parse({ ...clean, inWords: [{ question: 'Code', answer: id }] })

    expect(leaksIn(inText, [])).toEqual(['text'])
    expect(leaksIn(inWords, [])).toEqual(['inWords'])
  })
})
