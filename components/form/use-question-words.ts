import regionsFile from '../../content/regions.json' with { type: 'json' }
import type { Question } from '../../domain/signal/answers.ts'
import type { ChoiceOption } from '../ui/Choice.tsx'
import { useWords } from '../words/WordsProvider.tsx'

/** The 25 safety regions; their names are the same in every language. */
export const REGIONS: readonly { readonly code: string; readonly name: string }[] =
  regionsFile.regions

const regionNames = new Map(REGIONS.map(({ code, name }) => [code, name]))

/** Words for questions and their coded answers, in the chosen language. */
export const useQuestionWords = () => {
  const { t, has } = useWords()

  const wordOf = (question: Question, value: string): string => {
    if (question === 'indicators') return t(`cards:indicators.${value}`)
    if (question === 'region' && regionNames.has(value)) return regionNames.get(value) ?? value
    return t(`form:options.${question}.${value}`)
  }

  const maybe = (key: string): string | undefined => (has(key) ? t(key) : undefined)

  return {
    wordOf,
    descriptionOf: (question: Question) => maybe(`form:questions.${question}.description`),
    optionOf: <Value extends string>(question: Question, value: Value): ChoiceOption<Value> => ({
      value,
      label: wordOf(question, value),
      description: maybe(`form:optionNotes.${question}.${value}`),
    }),
  }
}
