import { indicatorLines, signalFacts } from '../../components/desk/signal-facts.ts'
import type { Words } from '../../components/words/create-words.ts'
import type { BundleSignal, InWords } from '../../domain/hand-over/bundle.ts'

/**
 * The answers that leave, as questions and answers in the language of `words`. Leaves out what the
 * professional typed: that goes along as it is, beside these.
 */
export const bundleInWords = (signal: BundleSignal, words: Pick<Words, 't' | 'has'>): InWords => [
  ...indicatorLines(signal.indicators, words).map(({ area, lines }) => ({
    question: words.t('handover:bundle.seen', { area }),
    answer: lines.join('\n'),
  })),
  ...signalFacts(signal, words).map(({ key, values }) => ({
    question: key,
    answer: values.join('\n'),
  })),
]
