import { describe, expect, it } from 'vitest'

import { wordsOf } from '../../components/words/create-words.ts'
import {
  indicatorLines,
  ruleWords,
  serviceName,
  signalFacts,
} from '../../components/desk/signal-facts.ts'
import { signalSchema } from '../../domain/signal/schema.ts'
import {
  AGE_BANDS,
  ALREADY_DONE,
  CONSENTS,
  EXPLOITATION,
  LANES,
  LANGUAGES_NEEDED,
  PEOPLE_COUNTS,
  PERIODS,
  ALL_ROLES,
  SECTORS,
  SETTINGS,
  WISHES,
} from '../../domain/signal/vocabulary.ts'
import enCards from '../../locales/en/cards.json' with { type: 'json' }
import enConsole from '../../locales/en/console.json' with { type: 'json' }
import enForm from '../../locales/en/form.json' with { type: 'json' }
import enRouting from '../../locales/en/routing.json' with { type: 'json' }
import enServices from '../../locales/en/services.json' with { type: 'json' }
import nlCards from '../../locales/nl/cards.json' with { type: 'json' }
import nlConsole from '../../locales/nl/console.json' with { type: 'json' }
import nlForm from '../../locales/nl/form.json' with { type: 'json' }
import nlRouting from '../../locales/nl/routing.json' with { type: 'json' }
import nlServices from '../../locales/nl/services.json' with { type: 'json' }

const en = wordsOf('en', {
  en: {
    cards: enCards,
    console: enConsole,
    form: enForm,
    routing: enRouting,
    services: enServices,
  },
})
const nl = wordsOf('nl', {
  nl: {
    cards: nlCards,
    console: nlConsole,
    form: nlForm,
    routing: nlRouting,
    services: nlServices,
  },
})

const aSignal = (answers: object = {}) =>
  signalSchema.parse({
    formVersion: 1,
    formLanguage: 'nl',
    lane: 'anonymous',
    sector: 'hotel',
    role: 'housekeeping',
    indicators: ['G01'],
    exploitation: ['labour', 'sexual'],
    setting: 'hotel',
    period: 'this-week',
    region: 'VR13',
    alreadyDone: [],
    wishes: [],
    ...answers,
  })

describe('the facts of a signal', () => {
  it('are in the language of the reader, whatever the form was filled in with', () => {
    const english = signalFacts(aSignal({ formLanguage: 'nl' }), en)
    const dutch = signalFacts(aSignal({ formLanguage: 'en' }), nl)

    expect(english.find(({ id }) => id === 'exploitation')?.values).toEqual([
      en.t('form:options.exploitation.labour'),
      en.t('form:options.exploitation.sexual'),
    ])
    expect(dutch.find(({ id }) => id === 'sector')?.values).toEqual(['Hotel'])
  })

  it('leave out what was not asked or not answered', () => {
    const ids = signalFacts(aSignal(), nl).map(({ id }) => id)

    expect(ids).not.toContain('ageBand')
    expect(ids).not.toContain('alreadyDone')
    expect(ids).toContain('region')
  })

  it('name the region and say when it is not known', () => {
    const named = signalFacts(aSignal({ region: 'VR13' }), nl)
    const unknown = signalFacts(aSignal({ region: 'unknown' }), nl)

    expect(named.find(({ id }) => id === 'region')?.values).toEqual(['Amsterdam-Amstelland'])
    expect(unknown.find(({ id }) => id === 'region')?.values).toEqual([
      nl.t('form:options.region.unknown'),
    ])
  })

  it.each([
    ['lane', LANES],
    ['exploitation', EXPLOITATION],
    ['ageBand', AGE_BANDS],
    ['peopleCount', PEOPLE_COUNTS],
    ['setting', SETTINGS],
    ['period', PERIODS],
    ['languageNeeded', LANGUAGES_NEEDED],
    ['consent', CONSENTS],
    ['sector', SECTORS],
    ['role', ALL_ROLES],
    ['alreadyDone', ALREADY_DONE],
    ['wishes', WISHES],
  ])('have words for every answer to %s', (question, codes) => {
    const missing = codes.filter((code) =>
      [nl, en].some(({ has }) => !has(`form:options.${question}.${code}`)),
    )

    expect(missing).toEqual([])
    expect(nl.has(`console:facts.${question}`)).toBe(true)
  })

  it('show seen signs as the lines of the card under their area', () => {
    const [group] = indicatorLines(['G01'], nl)

    expect(group).toEqual({
      area: nl.t('cards:areas.money-papers'),
      lines: [nl.t('cards:indicators.G01')],
    })
  })

  it('keep the id of a sign, service or rule of a newer version', () => {
    expect(indicatorLines(['Z99'], nl)).toEqual([
      { area: nl.t('console:signal.otherSigns'), lines: ['Z99'] },
    ])
    expect(serviceName('new-service', nl)).toBe('new-service')
    expect(ruleWords('new-rule', nl)).toBe('Een regel die deze console niet kent (new-rule)')
  })
})
