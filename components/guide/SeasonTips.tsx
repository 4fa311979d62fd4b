import { tipsFor } from '../../domain/content/tips.ts'
import { Alert } from '../ui/Alert.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { useGuide } from './GuideContext.tsx'
import { GuideLink } from './GuideLink.tsx'

/** What this season asks attention for in the person's sector; nothing outside a season. */
export const SeasonTips = () => {
  const { t } = useWords()
  const { sector, now } = useGuide()
  if (sector === null) return null
  return (
    <>
      {tipsFor(sector, now).map(({ id, page }) => (
        <Alert
          key={id}
          title={t(`pages:tips.${id}.title`)}
          actions={
            <GuideLink to={{ at: 'page', id: page }}>{t(`pages:tips.${id}.action`)}</GuideLink>
          }
        >
          {t(`pages:tips.${id}.text`)}
        </Alert>
      ))}
    </>
  )
}
