import { describe, expect, it } from 'vitest'
import directory from '../../content/directory/nl.json' with { type: 'json' }
import {
  PUBLIC_CONTACTS,
  isPlatform,
  isPublicHost,
} from '../../domain/anonymise/public-contacts.ts'
import { numbersIn } from './found-in.ts'

const contactsOf = (field: 'tel' | 'web'): string[] => [
  ...new Set(
    Array.from(
      JSON.stringify(directory).matchAll(new RegExp(`"${field}":"([^"]+)"`, 'g')),
      (match) => String(match[1]),
    ),
  ),
]

describe('public contacts', () => {
  it('hold each phone number and site of our own directory', () => {
    const text = [...contactsOf('tel'), ...contactsOf('web')].map((each) => `bel ${each}.`)

    const findings = text.flatMap(numbersIn)

    expect(text.length).toBeGreaterThan(10)
    expect(findings).toEqual([])
  })

  it.each([
    ['politie.nl', true],
    ['aangifte.WWW.Politie.nl', true],
    ['nepolitie.nl', false],
    ['politie.nl.voorbeeld.com', false],
    [`${'a.'.repeat(200)}politie.nl`, false],
  ])('know the host %s: %s', (host, expected) => {
    expect(isPublicHost(host, PUBLIC_CONTACTS)).toBe(expected)
  })

  it('take a subdomain of a platform for a person', () => {
    expect(isPlatform('www.onlyfans.com', PUBLIC_CONTACTS)).toBe(true)
    expect(isPlatform('fleur.onlyfans.com', PUBLIC_CONTACTS)).toBe(false)
  })
})
