import { useId, useMemo, useState } from 'preact/hooks'

import { tickableOnCards } from '../../domain/content/all-cards.ts'
import type { Card } from '../../domain/content/card-schema.ts'
import type { Sector } from '../../domain/signal/vocabulary.ts'
import { SearchIcon } from '../icons/icons.tsx'
import { CheckboxGroup } from '../ui/CheckboxGroup.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { linesElsewhere } from './lines-elsewhere.ts'
import { useLineSearch } from './use-line-search.ts'
import './other-lines.css'

type Props = {
  /** The card that is shown; its own lines are not offered again. */
  readonly card: Card
  readonly sector: Sector
  readonly ticked: readonly string[]
  readonly onTicked: (ticked: string[]) => void
}

/**
 * A search through the lines of every other card, each to tick, and below it all that is ticked and
 * not on this card: what is not seen could not be unticked.
 */
export const OtherLines = ({ card, sector, ticked, onTicked }: Props) => {
  const { t } = useWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [unticked, setUnticked] = useState<readonly string[]>([])
  const onCard = useMemo(() => new Set(card.groups.flatMap(({ indicators }) => indicators)), [card])
  const { found, hasFailed } = useLineSearch(typed, sector, onCard)

  const elsewhere = linesElsewhere([...ticked, ...unticked], tickableOnCards, onCard, found)
  const change = (values: string[]) => {
    setUnticked([...unticked, ...ticked.filter((line) => !values.includes(line))])
    onTicked(values)
  }
  const optionsOf = (lines: readonly string[]) =>
    lines.map((value) => ({ value, label: t(`cards:indicators.${value}`) }))

  const said = (): string => {
    if (hasFailed) return t('form:card.search.failed')
    if (typed.trim() === '' || found === undefined) return ''
    return found.length === 0
      ? t('form:card.search.none')
      : t('form:card.search.found', { count: found.length })
  }

  return (
    <div class="sw-other-lines sw-flow">
      <div class="sw-flow-small" role="search">
        <label class="utrecht-form-label sw-other-lines__label" for={id}>
          {t('form:card.search.label')}
        </label>
        <p id={`${id}-hint`} class="sw-other-lines__said">
          {t('form:card.search.hint')}
        </p>
        <div class="sw-other-lines__field">
          <SearchIcon size={20} />
          <input
            id={id}
            type="search"
            value={typed}
            autoComplete="off"
            spellcheck={false}
            maxLength={200}
            aria-describedby={`${id}-hint ${id}-said`}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
            }}
            onKeyDown={(event) => {
              // Enter here looks for lines; it does not go to the next page.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        </div>
        <p id={`${id}-said`} role="status" class="sw-other-lines__said">
          {said()}
        </p>
      </div>
      {found !== undefined && found.length > 0 && (
        <CheckboxGroup
          legend={t('form:card.search.results')}
          options={optionsOf(found)}
          values={ticked}
          onValues={change}
        />
      )}
      {elsewhere.length > 0 && (
        <CheckboxGroup
          legend={t('form:card.elsewhere')}
          options={optionsOf(elsewhere)}
          values={ticked}
          onValues={change}
        />
      )}
    </div>
  )
}
