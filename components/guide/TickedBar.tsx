import { focusTarget } from '../ui/focus-target.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { areasTouched } from './areas-touched.ts'
import { useGuide } from './GuideContext.tsx'

/** How many different areas the ticked lines touch, in words; and the way to what can be done. */
export const TickedBar = ({ leadsTo }: { readonly leadsTo: string }) => {
  const { t } = useWords()
  const { ticked } = useGuide()
  const areas = areasTouched(ticked)
  const names = areas
    .map((area) => t(`guide:card.areas.${area}`))
    .join(t('guide:card.areaSeparator'))
  return (
    <div class="sw-ticked-bar" role="status">
      {areas.length > 0 && (
        <div class="sw-ticked-bar__inside">
          <span>{t('guide:card.touched', { count: areas.length, areas: names })}</span>
          <button
            type="button"
            class="sw-link-button"
            onClick={() => {
              focusTarget(leadsTo)
            }}
          >
            {t('guide:card.nowWhat')}
          </button>
        </div>
      )}
    </div>
  )
}
