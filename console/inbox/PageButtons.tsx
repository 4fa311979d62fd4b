import { Button } from '../../components/ui/Button.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'

type Props = {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** Earlier and later pages; nothing when there is one page. */
export const PageButtons = ({ page, pages, onPage }: Props) => {
  const { t } = useWords()
  if (pages <= 1) return null
  return (
    <nav class="console-pages" aria-label={t('console:pages.label')}>
      <Button
        variant="secondary"
        disabled={page <= 1}
        onClick={() => {
          onPage(page - 1)
        }}
      >
        {t('console:pages.previous')}
      </Button>
      <span role="status">{t('console:pages.now', { page, pages })}</span>
      <Button
        variant="secondary"
        disabled={page >= pages}
        onClick={() => {
          onPage(page + 1)
        }}
      >
        {t('console:pages.next')}
      </Button>
    </nav>
  )
}
