import type { Plugin } from 'vite'

import directory from '../content/directory/nl.json' with { type: 'json' }
import english from '../locales/en/form.json' with { type: 'json' }
import englishServices from '../locales/en/services.json' with { type: 'json' }
import dutch from '../locales/nl/form.json' with { type: 'json' }
import dutchServices from '../locales/nl/services.json' with { type: 'json' }

const PLACE = '<!-- numbers without JavaScript -->'
const SHOWN = ['112', 'comensha', 'veiligthuis', 'politie', 'mma', 'nla'] as const

const FACES = [
  { language: 'nl', words: dutch.noscript, services: dutchServices.services },
  { language: 'en', words: english.noscript, services: englishServices.services },
] as const

const escapeHtml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')

const rows = (services: (typeof FACES)[number]['services']): string =>
  SHOWN.flatMap((id) => {
    const phone = directory.services.find((service) => service.id === id)?.phone
    if (!phone) return []
    const { name, does } = services[id]
    return `<li><strong>${escapeHtml(name)}</strong>: <a class="sw-phone-number" href="tel:${phone.tel}">${escapeHtml(phone.display)}</a><br>${escapeHtml(does)}</li>`
  }).join('')

/** What the page says without JavaScript: telephone numbers in both languages, never a form. */
export const numbersWithoutScript = (): string =>
  FACES.map(
    ({ language, words, services }) =>
      `<section lang="${language}" class="sw-flow"><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(words.text)}</p><ul>${rows(services)}</ul></section>`,
  ).join('')

/** Puts the numbers of the directory into the page at build time, so that they are kept in one place. */
export const numbersWithoutScriptPlugin = (): Plugin => ({
  name: 'numbers-without-script',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(
        PLACE,
        `<noscript><main class="sw-page__main sw-flow-large">${numbersWithoutScript()}</main></noscript>`,
      ),
  },
})
