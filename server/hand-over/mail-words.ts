import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod/mini'

const line = z.string().check(z.minLength(1), z.maxLength(400))
const wordsSchema = z.strictObject({
  partner: z.strictObject({
    subject: line,
    greeting: line,
    waits: line,
    open: line,
    code: line,
    reference: line,
    twice: line,
    answer: line,
  }),
  notice: z.strictObject({ subject: line, greeting: line, stuck: line, open: line }),
})

type Words = z.infer<typeof wordsSchema>
export type MailText = { readonly subject: string; readonly text: string }
export type MailWords = {
  readonly partner: (reference: string, link: string) => MailText
  readonly notice: (link: string) => MailText
}

const LANGUAGES = ['nl', 'en'] as const
const BETWEEN_LANGUAGES = '\n\n--\n\n'

/** The texts of mails, Dutch first and English below it. Throws when the files of words are damaged. */
export const readMailWords = async (): Promise<MailWords> => {
  const words = await Promise.all(LANGUAGES.map(readWords))
  const joined = (textOf: (of: Words) => MailText): MailText => {
    const texts = words.map(textOf)
    return {
      subject: texts.map(({ subject }) => subject).join(' / '),
      text: `${texts.map(({ text }) => text).join(BETWEEN_LANGUAGES)}\n`,
    }
  }
  return {
    partner: (reference, link) =>
      joined(({ partner }) => ({
        subject: filled(partner.subject, reference),
        text: [
          partner.greeting,
          partner.waits,
          `${partner.open}\n${link}`,
          partner.code,
          filled(partner.reference, reference),
          partner.twice,
          partner.answer,
        ].join('\n\n'),
      })),
    notice: (link) =>
      joined(({ notice }) => ({
        subject: notice.subject,
        text: [notice.greeting, notice.stuck, `${notice.open}\n${link}`].join('\n\n'),
      })),
  }
}

const readWords = async (language: (typeof LANGUAGES)[number]): Promise<Words> => {
  const path = join(import.meta.dirname, '..', '..', 'locales', language, 'mail.json')
  return wordsSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}

const filled = (sentence: string, reference: string): string =>
  sentence.replaceAll('{{reference}}', reference)
