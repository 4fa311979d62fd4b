import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { draftHash } from '../../extension/draft-address.ts'
import type { DraftLine } from '../../extension/drafts.ts'

type Props = {
  readonly drafts: readonly DraftLine[]
  readonly onDiscard: (id: string) => Promise<void>
}

/** Unfinished signals by sector and day: never a word of what was typed. */
export const DraftList = ({ drafts, onDiscard }: Props) => {
  const { t, locale } = useWords()
  const nameOf = ({ sector, changedAt }: DraftLine) => {
    const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
    const day = at.format(changedAt)
    if (sector === undefined) return t('settings:answers.drafts.noSector', { day })
    return t('settings:answers.drafts.line', { sector: t(`popup:cards.sector.${sector}`), day })
  }

  return (
    <Panel title={t('settings:answers.drafts.title')}>
      <Text soft>
        {t(drafts.length === 0 ? 'settings:answers.drafts.none' : 'settings:answers.drafts.text')}
      </Text>
      {drafts.length > 0 && (
        <ul class="sw-plain-list sw-drafts">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <span>{nameOf(draft)}</span>
              <span class="sw-drafts__tools">
                <a
                  href={`/report.html${draftHash(draft.id)}`}
                  aria-label={t('settings:answers.drafts.openOf', { draft: nameOf(draft) })}
                >
                  {t('settings:answers.drafts.open')}
                </a>
                <LinkButton
                  label={t('settings:answers.drafts.discardOf', { draft: nameOf(draft) })}
                  onClick={() => void onDiscard(draft.id)}
                >
                  {t('settings:answers.drafts.discard')}
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
