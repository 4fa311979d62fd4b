import { describe, expect, it, vi } from 'vitest'

import { LaneStep } from '../../components/form/steps/LaneStep.tsx'
import type { FormHost } from '../../components/form/form-host.ts'
import type { Answers } from '../../domain/signal/answers.ts'
import type { StepProps } from '../../components/form/steps/step-props.ts'
import { aHost } from './form-host-stub.ts'
import { fullAnswers } from './full-answers.ts'
import { rendered, textOf } from './rendered.ts'

const SENTINEL = 'Zilverreiger 4711'

const props = (answers: Answers, host: Partial<FormHost> = {}): StepProps => ({
  answers,
  lifted: new Set(),
  errorOf: () => undefined,
  directory: { is: 'missing', code: 'directory-missing' },
  onAnswer: () => undefined,
  onLift: () => undefined,
  onChangeStep: () => undefined,
  host: aHost(host),
  onThrowAway: () => undefined,
})

const lanePage = (answers: Answers, host: Partial<FormHost> = {}) =>
  rendered(<LaneStep {...props(answers, host)} />)

const callLinks = (page: Element) =>
  [...page.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href'))

const person = { danger: 'no', subject: 'person' } as const
const identified = { ...person, ageBand: '24-plus', consent: 'yes' } as const
const hidden = { ...person, ageBand: '24-plus', consent: 'no' } as const

describe('the page for danger now', () => {
  it('is 112 and nothing that can be filled in', async () => {
    const page = await lanePage(fullAnswers({ danger: 'yes' }))

    expect(callLinks(page)).toEqual(['tel:112'])
    expect(page.querySelectorAll('input, textarea, select')).toHaveLength(0)
    expect(textOf(page)).toContain('Ga niet alleen ergens naar binnen')
  })

  it('offers to keep or throw away what was filled in, and only when there is something', async () => {
    const withNotes = await lanePage(fullAnswers({ danger: 'yes' }))
    const labels = [...withNotes.querySelectorAll('button')].map((button) => textOf(button))
    const without = await lanePage({ danger: 'yes' })

    expect(labels).toEqual(['Bewaar wat ik al had', 'Gooi weg'])
    expect(without.querySelectorAll('button')).toHaveLength(0)
  })

  it('says where the notes are: on this device, or in this tab alone', async () => {
    const answers = fullAnswers({ danger: 'yes' })

    const extension = await lanePage(answers)
    const web = await lanePage(answers, { keepsDrafts: 'memory', answersPlace: 'web' })

    expect(textOf(extension)).toContain('op dit apparaat, versleuteld')
    expect(textOf(web)).toContain('alleen in dit tabblad')
  })

  it('keeps and wipes when asked, and not before', async () => {
    const keepDraft = vi.fn()
    const onThrowAway = vi.fn()
    const answers = fullAnswers({ danger: 'yes' })
    const page = await rendered(
      <LaneStep {...props(answers, { keepDraft })} onThrowAway={onThrowAway} />,
    )
    const [keep, throwAway] = [...page.querySelectorAll('button')]
    expect([keepDraft, onThrowAway].map((told) => told.mock.calls.length)).toEqual([0, 0])

    keep?.click()
    throwAway?.click()

    expect(keepDraft).toHaveBeenCalledWith({ answers, step: 'lane', lifted: [] })
    expect(onThrowAway).toHaveBeenCalledOnce()
  })
})

describe('the page for an adult who may be named', () => {
  it('gives the number before anything else and asks nothing', async () => {
    const page = await lanePage(identified)
    const html = page.innerHTML

    expect(callLinks(page)[0]).toBe('tel:0334481186')
    expect(html.indexOf('tel:0334481186')).toBeLessThan(html.indexOf('Wat toestemming is'))
    expect(page.querySelectorAll('input, textarea, select')).toHaveLength(0)
  })

  it('tells what consent is, that it can be withdrawn, and whom to ask without names', async () => {
    const words = textOf(await lanePage(identified))

    expect(words).toContain('De persoon zegt vrij ja')
    expect(words).toContain('later intrekken')
    expect(words).toContain('een grondslag')
    expect(words).toContain('noem nog geen namen')
    expect(words).toContain('Wat ze je kunnen vragen')
  })

  it('leaves the anonymised signal as a second way, below', async () => {
    const words = textOf(await lanePage(identified))

    expect(words.indexOf('Kan bellen nu niet?')).toBeGreaterThan(words.indexOf('Print het vel'))
    expect(words).toContain('geen registratie')
  })
})

describe('the prompt sheet', () => {
  const sheetOf = async (change: Answers) =>
    (await lanePage(fullAnswers({ ...identified, ...change }))).querySelector('.sw-sheet')

  it('is on no other page than that of an adult who may be named', async () => {
    for (const answers of [hidden, { ...person, ageBand: '12-15' } as const]) {
      expect((await lanePage(answers)).querySelector('.sw-sheet')).toBeNull()
    }
    expect((await lanePage(identified)).querySelector('.sw-sheet')).not.toBeNull()
  })

  it('holds nothing of the answers but the words of sector and region', async () => {
    const full = await sheetOf({
      sector: 'hotel',
      region: 'VR01',
      text: SENTINEL,
      workContact: SENTINEL,
    })
    const bare = await sheetOf({
      sector: 'hotel',
      region: 'VR01',
      text: '',
      indicators: [],
      exploitation: ['labour'],
      setting: 'street',
      period: 'longer',
      peopleCount: 'more',
      languageNeeded: 'ti',
      ageBand: '18-23',
      consent: 'legal-basis',
      alreadyDone: ['told-police'],
      wishes: ['advice'],
      role: 'front-desk',
    })

    expect(textOf(full)).toBe(textOf(bare))
    expect(textOf(full)).not.toContain(SENTINEL)
    expect(textOf(full)).toContain('Voor: Hotel, ')
  })

  it('gives every number with the day it was confirmed or read, and lines to write on', async () => {
    const sheet = await sheetOf({})
    const rows = [...(sheet?.querySelectorAll('tr') ?? [])].map((row) => textOf(row))

    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toMatch(/\d\d.*(bevestigd|gelezen) op \d+ \p{L}+ 20\d\d$/u)
    expect(sheet?.querySelectorAll('.sw-sheet__line').length).toBeGreaterThan(15)
    expect(sheet?.querySelectorAll('input, textarea')).toHaveLength(0)
  })
})

describe('the page for somebody under 18 or of unknown age', () => {
  const minor = { ...person, ageBand: 'unknown' } as const

  it('gives Veilig Thuis first and both sets of rules while the sector is not known', async () => {
    const page = await lanePage(minor)

    const words = textOf(page)
    expect(callLinks(page)[0]).toBe('tel:08002000')
    expect(words.indexOf('Volg de stappen')).toBeLessThan(words.indexOf('Dit kan ook'))
    expect(textOf(page)).toContain('Volg de stappen van de Meldcode')
    expect(textOf(page)).toContain('Volg de afspraken van het hotel')
  })

  it('shows a hotel its own rules and no duty of the Meldcode', async () => {
    const words = textOf(await lanePage({ ...minor, sector: 'hotel' }))

    expect(words).toContain('De Meldcode geldt daar niet')
    expect(words).not.toContain('Volg de stappen van de Meldcode')
    expect(words).not.toContain('afwegingskader')
  })

  it.each(['school', 'social-team'] as const)('shows a %s the five steps', async (sector) => {
    const words = textOf(await lanePage({ ...minor, sector }))

    expect(words).toContain('afwegingskader')
    expect(words).not.toContain('afspraken van het hotel')
  })

  it('leads to the guide where there is one', async () => {
    const guideLinks = async (host: Partial<FormHost>) =>
      [...(await lanePage(minor, host)).querySelectorAll('a[href^="guide.html"]')].map((link) =>
        link.getAttribute('href'),
      )

    expect(await guideLinks({})).toEqual([
      'guide.html#/pagina/meldcode',
      'guide.html#/pagina/house-protocol',
    ])
    expect(await guideLinks({ answersPlace: 'web', keepsDrafts: 'memory' })).toEqual([])
  })
})

describe('the other pages that say whom to call', () => {
  const place = { danger: 'no', subject: 'place' } as const

  it.each([
    ['a person without consent', hidden],
    ['a place', place],
    ['somebody under 18', { ...person, ageBand: '16-17' } as const],
  ])('tell about %s what a signal can and cannot do', async (_name, answers) => {
    const words = textOf(await lanePage(answers))

    expect(words).toContain('Iemand leest het en kan je iets terugvragen')
    expect(words).toContain('geen registratie en telt niet mee als melding')
    expect(words).toContain('Niemand krijgt er hulp of opvang door')
  })

  it('sends an address of a place to the telephone', async () => {
    expect(textOf(await lanePage(place))).toContain('Noem het adres in een gesprek')
    expect(textOf(await lanePage(hidden))).not.toContain('Noem het adres')
  })

  it('end advice without a signal', async () => {
    const words = textOf(await lanePage({ danger: 'no', subject: 'advice' }))

    expect(words).toContain('Er is niets verstuurd')
    expect(words).not.toContain('Ga dan verder')
  })
})
