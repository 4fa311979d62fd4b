import { useWords } from '../../components/words/WordsProvider.tsx'
import type { NewestDraft } from '../../extension/ask-background.ts'
import { draftHash } from '../../extension/draft-hash.ts'
import { openPage } from './open-page.ts'

/** The newest unfinished signals in one line each, by sector and moment only. */
export const NewestDrafts = ({ drafts }: { readonly drafts: readonly NewestDraft[] }) => {
  const { t, locale } = useWords()
  if (drafts.length === 0) return null
  const at = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <ul class="sw-plain-list sw-popup__drafts" aria-label={t('popup:drafts.label')}>
      {drafts.map(({ id, sector, changedAt }) => {
        const href = `/report.html${draftHash(id)}` as const
        const day = at.format(new Date(changedAt))
        return (
          <li key={id}>
            <a
              class="sw-quiet-link"
              href={href}
              onClick={(event) => {
                event.preventDefault()
                openPage(href)
              }}
            >
              {sector === null
                ? t('popup:drafts.line', { day })
                : t('popup:drafts.lineOf', { sector: t(`popup:cards.sector.${sector}`), day })}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
