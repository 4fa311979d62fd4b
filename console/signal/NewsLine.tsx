import { useWords } from '../../components/words/WordsProvider.tsx'
import type { SignalNews } from './signal-news.ts'

const NOTHING: SignalNews = { messageIds: [], state: undefined, isWithdrawn: false }

/** Says, on screen and aloud, what came in while the signal was open. Stays in place when empty. */
export const NewsLine = ({ news }: { readonly news: SignalNews | undefined }) => {
  const { t } = useWords()
  const { messageIds, state, isWithdrawn } = news ?? NOTHING
  const sentences = [
    ...(isWithdrawn ? [t('console:signal.news.withdrawn')] : []),
    ...(messageIds.length === 0
      ? []
      : [t('console:signal.news.messages', { number: messageIds.length })]),
    ...(state === undefined
      ? []
      : [t('console:signal.news.state', { state: t(`console:states.${state}`) })]),
  ]
  if (news !== undefined && sentences.length === 0) sentences.push(t('console:signal.news.none'))
  return (
    <div class="console-news" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
