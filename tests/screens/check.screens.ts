import { expect, test } from '@playwright/test'

import { openChromium, removeProfile } from '../journeys/chromium.ts'
import { fillsInUpToText, Professional } from '../journeys/professional.ts'
import { photograph } from './photograph.ts'

/** Invented people and numbers, in the words of five people who write in haste. */
const TEXTS = {
  nl: 'Gisteren sprak ik mevrouw Fatima El Amrani, 19 jaar, in kamer 214. Ze is geboren op 12-03-2007 en belt met 06 12345678. Elke avond komt Dragan Petrov haar halen met een busje, kenteken GV-482-K. Fatima slaapt nu aan de Lindelaan 12 in Assen. Volgens Kwartel, de chef van hotel Zonnehof, is er niets aan de hand.',
  'nl-lower':
    'hoi, ik maak me zorgen over samira, ze is 17 en komt bijna niet meer op school. haar vriend mo haalt haar op, hij appt haar de hele dag op 0612345678. volgens haar moeder slaapt ze bij jeroen de wit. haar insta is @samira.xo_07',
  pl: 'Pani Katarzyna Wiśniewska pracuje w magazynie koło Venlo. Kierownik, Tomasz Kowalczyk, zabrał jej paszport ZS0000177 i mówi, że ma dług. Jej numer telefonu to +48 512 345 678. Mieszka z siedmioma osobami przy ul. Polnej 4.',
  ar: 'السيدة فاطمة حسن تعمل كل مساء في المطبخ ولا تخرج وحدها. اسمه محمد علي وهو يأخذ أجرها. رقم هاتفها +31 6 12345678 وهي تسكن في غرفة 12.',
  zh: '她叫王小明，每天晚上在按摩店工作。老板李先生拿着她的护照。她的电话是 +31 6 12345678，住在房间 12。',
} as const

const SHOTS = [
  { name: 'check-nl-1280', text: TEXTS.nl, width: 1280 },
  { name: 'check-nl-320', text: TEXTS.nl, width: 320 },
  { name: 'check-nl-lower-case', text: TEXTS['nl-lower'], width: 1280 },
  { name: 'check-pl', text: TEXTS.pl, width: 1280 },
  { name: 'check-ar', text: TEXTS.ar, width: 1280 },
  { name: 'check-zh', text: TEXTS.zh, width: 1280 },
] as const

test('photographs of texts with marks', async () => {
  const chrome = await openChromium()
  try {
    const page = await chrome.context.newPage()
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`chrome-extension://${chrome.extensionId}/check.html`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await photograph(page, 'check-empty', true)
    for (const { name, text, width } of SHOTS) {
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('textbox', { name: 'Je tekst' }).fill(text)
      await expect(page.locator('mark').first()).toBeVisible()
      await photograph(page, name, true)
    }

    const professional = new Professional(chrome.context, chrome.extensionId)
    const report = await professional.startsSignal()
    await fillsInUpToText(report, { text: TEXTS.nl })
    await expect(report.locator('mark').first()).toBeVisible()
    await photograph(report, 'report-text-marks-nl', true)
  } finally {
    await chrome.close()
    removeProfile(chrome.profile)
  }
})
