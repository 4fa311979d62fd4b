import { useWords } from '../../words/WordsProvider.tsx'

type Props = {
  /** `form:lane.consent`: the words below which the lines are. */
  readonly words: string
  readonly lines: readonly string[]
}

/** A few short lines that belong together. */
export const WordList = ({ words, lines }: Props) => {
  const { t } = useWords()
  return (
    <ul class="sw-list">
      {lines.map((line) => (
        <li key={line}>{t(`${words}.${line}`)}</li>
      ))}
    </ul>
  )
}
