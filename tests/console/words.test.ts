import { describe, expect, it } from 'vitest'

import { wordsOf } from '../../components/words/create-words.ts'
import { refusalWords } from '../../console/shell/refusal-words.ts'
import { AUDIT_ACTIONS } from '../../domain/api/staff.ts'
import { PROBLEM_STATUS } from '../../domain/api/problem.ts'
import { CLOSE_REASONS, nextStates, SIGNAL_STATES } from '../../domain/desk/signal-states.ts'
import enConsole from '../../locales/en/console.json' with { type: 'json' }
import enErrors from '../../locales/en/errors.json' with { type: 'json' }
import notes from '../../locales/en/notes/console.json' with { type: 'json' }
import nlConsole from '../../locales/nl/console.json' with { type: 'json' }
import nlErrors from '../../locales/nl/errors.json' with { type: 'json' }

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key}`],
  )
const placeholders = (words: object): string[] =>
  (JSON.stringify(words).match(/"[^"]+":"[^"]*\{\{[^"]*"/gu) ?? []).map((line) =>
    (line.match(/\{\{\w+\}\}/gu) ?? []).sort().join(),
  )

/** Every code a screen of the console can meet. */
const CODES = [
  ...Object.keys(PROBLEM_STATUS).filter((code) => !code.startsWith('proof-')),
  'answer-not-understood',
  'contents-unknown',
  'copy-refused',
  'desk-key-locked',
  'desk-key-other',
  'grant-missing',
  'grant-unusable',
  'intake-unreachable',
  'message-invalid',
  'name-missing',
  'not-for-this-key',
  'passkey-cancelled',
  'passkey-unsupported',
  'passphrase-differs',
  'passphrase-too-short',
  'passphrase-too-simple',
  'passphrase-wrong',
  'person-key-damaged',
  'recipient-invalid',
  'sealed-damaged',
  'sheet-damaged',
  'sheets-of-different-keys',
  'sheets-too-few',
]

describe('the words of the console', () => {
  it('have the same keys in Dutch, in English and in the notes for translators', () => {
    expect(keysOf(nlConsole)).toEqual(keysOf(enConsole))
    expect(keysOf(notes)).toEqual(keysOf(enConsole))
  })

  it('have the same placeholders in Dutch and English', () => {
    expect(placeholders(nlConsole)).toEqual(placeholders(enConsole))
    expect(placeholders(nlConsole).length).toBeGreaterThan(10)
  })

  describe.each([
    ['nl', { console: nlConsole, errors: nlErrors }],
    ['en', { console: enConsole, errors: enErrors }],
  ] as const)('in %s', (language, files) => {
    const words = wordsOf(language, { [language]: files })

    it.each(CODES)('say what to do on %s', (code) => {
      expect(refusalWords(words, code)).not.toBe(words.t('console:errors.unknown'))
    })

    it('say something kind on a code that nobody knows', () => {
      expect(refusalWords(words, 'never-heard-of')).toBe(words.t('console:errors.unknown'))
    })

    it('name every state, step, reason and act', () => {
      const keys = [
        ...SIGNAL_STATES.map((state) => `console:states.${state}`),
        ...SIGNAL_STATES.flatMap((state) =>
          nextStates(state)
            .filter((next) => next !== 'waiting-for-answer')
            .map((next) => `console:steps.${next}`),
        ),
        'console:steps.resume',
        'console:steps.reopen',
        ...CLOSE_REASONS.map((reason) => `console:closeReasons.${reason}`),
        ...AUDIT_ACTIONS.map((action) => `console:audit.actions.${action}`),
      ]

      expect(keys.filter((key) => !words.has(key))).toEqual([])
    })
  })
})
