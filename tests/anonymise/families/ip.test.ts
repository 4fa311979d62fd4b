import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('an address of a device', () => {
  it.each([
    '84.23.101.9',
    '192.168.1.12',
    '84.23.101.9:8080',
    '10.12.0.0/16',
    '2001:db8::1',
    'fe80::1ff:fe23:4567:890a',
    '2001:0db8:85a3:0000:0000:8a2e:0370:7334',
  ])('is likely: %s', (address) => {
    const findings = numbersIn(`In het logboek stond ${address}, elke nacht.`)

    expect(findings).toEqual(found('ip', 'likely', address))
  })

  it.each([
    ['IP-adres: 1.2.3.4', '1.2.3.4'],
    ['zijn ip is 84.23.101.9.', '84.23.101.9'],
    ['ip-адрес 84.23.101.9', '84.23.101.9'],
    ['IP地址84.23.101.9', '84.23.101.9'],
  ])('is certain after a word for it: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('ip', 'certain', covered))
  })

  it.each([
    'versie 84.23.101.9',
    'v84.23.101.9',
    'firmware 2.14.0.112',
    'Chrome 120.0.60.13',
    'artikel 12.3.4.5',
    '1.2.3.4',
    '300.12.3.4',
    '10.0.0.1.7',
    '192.168.1',
    '255.255.255.0',
    '00:1A:2B:3C:4D:5E',
    'om 12:34:56 uur',
    'std::vector en a::b',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
