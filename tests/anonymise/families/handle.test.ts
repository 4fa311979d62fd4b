import { describe, expect, it } from 'vitest'
import { found, numbersIn } from '../found-in.ts'

describe('a name of an account', () => {
  it.each([
    ['zij heet @fleur_x daar', '@fleur_x'],
    ['stuur maar naar @mooimeisje.', '@mooimeisje'],
    ['(@fleur.de.wit)', '@fleur.de.wit'],
    ['instagram account genaamd sweetlisa', 'sweetlisa'],
    ['zij zit op insta onder de naam prettyrose', 'prettyrose'],
    ['snap: lisaatje', 'lisaatje'],
    ['gebruikersnaam: fl3ur', 'fl3ur'],
    ['op u/fleur_99 stond het', 'fleur_99'],
    ['cuenta: lisa_88', 'lisa_88'],
    ['konto lisa_88', 'lisa_88'],
    ['акаунт lisa_88', 'lisa_88'],
    ['حساب lisa_88', 'lisa_88'],
    ['snap, zn naam daar is serkan.5v2', 'serkan.5v2'],
    ['lover_boy_nl: hey schoonheid', 'lover_boy_nl'],
  ])('is likely: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('handle', 'likely', covered))
  })

  it.each([
    ['insta: fleur.99', 'fleur.99'],
    ['snap fleurtje_x', 'fleurtje_x'],
    ['op Snapchat als meisje2005', 'meisje2005'],
    ['tiktok account: lieve.lisa', 'lieve.lisa'],
    ['kik: jan_smit1', 'jan_smit1'],
    ['discord naam shadow#1234', 'shadow#1234'],
    ['telegram is haar naam rose_247', 'rose_247'],
    ['onlyfans fleur.xx', 'fleur.xx'],
    ['ig - fleurtje.x', 'fleurtje.x'],
    ['微信号：lisa888', 'lisa888'],
    ['телеграм lisa_88', 'lisa_88'],
    ['سناب lisa_88', 'lisa_88'],
  ])('is certain after a platform, with a sign or digit in it: %j', (text, covered) => {
    const findings = numbersIn(text)

    expect(findings).toEqual(found('handle', 'certain', covered))
  })

  it.each([
    'volg @politie en @COMENSHA',
    'afspraak @ kantoor',
    'zij zat @home te wachten',
    '@12 uur',
    'Facebook-profiel bekeken en opgeslagen',
    'op Instagram stond een advertentie',
    'via Telegram kwam het bericht',
    'op TikTok 10k volgers',
    'Facebook: plaatsing van een advertentie',
    'instagram i.v.m. een foto',
    'haar account is geblokkeerd',
    'profiel v2 en gebruiker 3B',
    'facebook 2024',
    'op Instagram stond foto_12.jpg',
    'Geb.datum: onbekend',
    'en/of u/jij',
    'km/u/100',
    'zij signaleert het',
  ])('is not found in %j', (text) => {
    const findings = numbersIn(text)

    expect(findings).toEqual([])
  })
})
