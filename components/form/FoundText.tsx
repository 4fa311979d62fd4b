import { useWords } from '../words/WordsProvider.tsx'
import { useShowInField } from './show-in-field.ts'
import { isolated, shownShort } from './show-found.ts'

/** Found words in the list: pressing them selects them in the field, where there is one. */
export const FoundText = ({ found }: { readonly found: string }) => {
  const { t } = useWords()
  const show = useShowInField()
  const short = shownShort(found)
  if (!show) return <bdi class="sw-word__found">{short}</bdi>
  return (
    <button
      type="button"
      class="sw-word__found sw-word__show"
      aria-label={t('form:findings.showOf', { found: isolated(short) })}
      onClick={() => {
        show(found)
      }}
    >
      <bdi>{short}</bdi>
    </button>
  )
}
