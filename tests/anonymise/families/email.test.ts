import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('an e-mail address', () => {
  it.each([
    ['mail fleur@voorbeeld.nl.', 'fleur@voorbeeld.nl'],
    ['FLEUR.DE.WIT@VOORBEELD.NL', 'FLEUR.DE.WIT@VOORBEELD.NL'],
    ['<f.dewit+werk@post.voorbeeld.co.uk>', 'f.dewit+werk@post.voorbeeld.co.uk'],
    ['mailto:fleur_99@voorbeeld.amsterdam?subject=x', 'fleur_99@voorbeeld.amsterdam'],
    ['123456782@voorbeeld.nl', '123456782@voorbeeld.nl'],
    ['0612345678@voorbeeld.nl', '0612345678@voorbeeld.nl'],
    ['zoë@café-müller.de', 'zoë@café-müller.de'],
    ['ivan@пример.бг', 'ivan@пример.бг'],
    ['fleur@xn--bcher-kva.example', 'fleur@xn--bcher-kva.example'],
    ['"fleur de wit"@voorbeeld.nl', '"fleur de wit"@voorbeeld.nl'],
    ['fleur＠voorbeeld．nl', 'fleur＠voorbeeld．nl'],
    ['fleur&#64;voorbeeld.nl', 'fleur&#64;voorbeeld.nl'],
    ['fl\u00adeur@voor\u200bbeeld.nl', 'fl\u00adeur@voor\u200bbeeld.nl'],
    ['collega m.bos@comensha.nl', 'm.bos@comensha.nl'],
  ])('is certain: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('email', 'certain', covered))
  })

  it.each([
    ['jan (at) gmail punt com', 'jan (at) gmail punt com'],
    ['schrijf jan.smit [at] voorbeeld [dot] nl svp', 'jan.smit [at] voorbeeld [dot] nl'],
    ['jan(at)voorbeeld.nl', 'jan(at)voorbeeld.nl'],
    ['jan {at} gmail {dot} com', 'jan {at} gmail {dot} com'],
    ['jan@gmail,com', 'jan@gmail,com'],
    ['lisa (at) escuela punto es', 'lisa (at) escuela punto es'],
    ['fleur apenstaartje voorbeeld punt nl', 'fleur apenstaartje voorbeeld punt nl'],
    ['het is fleur at hotmail dot com.', 'fleur at hotmail dot com'],
    ['fleur at gmail.com', 'fleur at gmail.com'],
    ['fleur @ gmail.com', 'fleur @ gmail.com'],
    ['fleur@ gmail . com', 'fleur@ gmail . com'],
    ['fleur punt wit apenstaart gmail punt com', 'fleur punt wit apenstaart gmail punt com'],
    ['fleur@voorbeeld punt nl', 'fleur@voorbeeld punt nl'],
  ])('is certain when it is spelled out: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('email', 'certain', covered))
  })

  it.each([
    ['haar mail is fleur@gmail', 'fleur@gmail'],
    ['fleur (at) hotmail', 'fleur (at) hotmail'],
    ['fleur at voorbeeld dot nl', 'fleur at voorbeeld dot nl'],
  ])('is likely when the end is missing or it could be prose: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('email', 'likely', covered))
  })

  it.each([
    'info@comensha.nl',
    'Info@Politie.nl',
    'afspraak @ 12.30 uur',
    'zij zat @home te wachten',
    '3 appels @ 2.50',
    'we looked at the house. com',
    'hij stond op een punt en at brood',
    'they arrived at work.',
    '@',
    'a@',
    '@b.nl',
    'x@y',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text).filter((finding) => finding.startsWith('email'))

    expect(findings).toEqual([])
  })
})
