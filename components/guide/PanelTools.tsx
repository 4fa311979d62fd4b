import { allCards, cardById, cardsForSector } from '../../domain/content/all-cards.ts'
import { SelectInput } from '../ui/SelectInput.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { hrefOf } from './guide-route.ts'
import { SearchBox } from './SearchBox.tsx'

/** Above a card in the side panel: search, and every other card of the person's sector. */
export const PanelTools = ({ cardId }: { readonly cardId: string }) => {
  const { t, language } = useWords()
  const { sector } = useGuide()
  const own = sector === null ? allCards : cardsForSector(sector)
  const shown = cardById(cardId)
  const cards = shown && !own.includes(shown) ? [shown, ...own] : own
  return (
    <div class="sw-flow">
      <SearchBox
        label={t('guide:search.label')}
        failedText={t('guide:search.failed')}
        language={language}
        sector={sector}
      />
      <SelectInput
        label={t('guide:card.choose')}
        options={cards.map(({ id }) => ({ value: id, label: t(`cards:cards.${id}.title`) }))}
        value={cardId}
        onValue={(id) => {
          location.assign(hrefOf({ at: 'card', id }))
        }}
      />
    </div>
  )
}
