import type { Bundle } from '../domain/hand-over/bundle.ts'

const WIDTH = 100
const WIDEST_QUESTION = 34

/** The rows that are no answers; those bring their own Dutch words. */
const LABELS = {
  reference: 'Kenmerk',
  handedOverOn: 'Overgedragen op',
  from: 'Van',
  to: 'Aan',
  text: 'Tekst van de melder',
  note: 'Toelichting',
  workContact: 'Contact op het werk',
} as const

/** Written by others: nothing in it may move the cursor, colour the screen or turn the line round. */
const UNSAFE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** The bundle as a table of two columns in Dutch, for a terminal. Changes unsafe signs to �. */
export const bundleTable = (bundle: Bundle): string => {
  const { about, reference, handedOverOn, from, to, inWords, signal, note, workContact } = bundle
  const rows: readonly (readonly [string, string | undefined])[] = [
    [LABELS.reference, `${reference.slice(0, 4)} ${reference.slice(4)}`],
    [LABELS.handedOverOn, handedOverOn],
    [LABELS.from, from],
    [LABELS.to, to],
    ...inWords.map(({ question, answer }) => [question, answer] as const),
    [LABELS.text, signal.text],
    [LABELS.note, note],
    [LABELS.workContact, workContact],
  ]
  const shown = rows.flatMap(([question, answer]) =>
    answer === undefined ? [] : [[safe(question), safe(answer)] as const],
  )
  const longest = Math.max(...shown.map(([question]) => question.length))
  const left = Math.min(WIDEST_QUESTION, longest)
  return [
    ...wrapped(safe(about), WIDTH),
    '',
    ...shown.flatMap(([question, answer]) => row(question, answer, left)),
  ].join('\n')
}

/** JSON that a terminal can show: what JSON itself leaves as it is, is escaped too. */
export const bundleJson = (bundle: Bundle): string =>
  JSON.stringify(bundle, null, 2).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const safe = (text: string): string => text.replaceAll('\r\n', '\n').replace(UNSAFE, '\uFFFD')

const row = (question: string, answer: string, left: number): string[] => {
  const questions = wrapped(question, left)
  const answers = wrapped(answer, WIDTH - left - 2)
  return Array.from({ length: Math.max(questions.length, answers.length) }, (_unused, line) =>
    `${(questions[line] ?? '').padEnd(left)}  ${answers[line] ?? ''}`.trimEnd(),
  )
}

const wrapped = (text: string, width: number): string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1) ?? ''
      const longer = last === '' ? word : `${last} ${word}`
      if (longer.length <= width || last === '') lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  })
