import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('a V-number', () => {
  it.each([
    ['V-nummer 2123456789 staat op de brief.', '2123456789'],
    ['v-nr: 212 345 6789', '212 345 6789'],
    ['haar vnr is 2123456789', '2123456789'],
    ['v-nr. 2123.456.789', '2123.456.789'],
    ['vreemdelingennummer 2812345678', '2812345678'],
    ['vnummer2812345678', '2812345678'],
    ['V nummer ２８１２３４５６７８', '２８１２３４５６７８'],
    ['V-nummer 281234\n5678', '281234\n5678'],
  ])('is certain after a word for it: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('vnumber', 'certain', covered))
  })

  it.each([
    'op het blad stond 2123456789',
    'V-nummer 212345678',
    'V-nummer 21234567890',
    'het V-nummer is onbekend, ordernummer 2123456789',
    'Zij heeft een V-nummer. Code 2123456789',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text).filter((finding) => finding.startsWith('vnumber'))

    expect(findings).toEqual([])
  })
})
