import { LinkButton } from '../../components/ui/LinkButton.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { draftHash } from '../../extension/draft-address.ts'
import type { DraftLine } from '../../extension/drafts.ts'
import { draftName } from '../face/draft-name.ts'

type Props = {
  readonly draft: DraftLine
  readonly onDiscard: () => void
  readonly onTake: () => void
}

/** One unfinished signal by sector and time, or what is wrong with it. */
export const DraftRow = ({ draft, onDiscard, onTake }: Props) => {
  const words = useWords()
  const { t } = words
  const name = draftName(words, draft)
  const { problem } = draft
  if (problem) {
    const kind = problem === 'draft-newer' ? 'newer' : 'damaged'
    return (
      <li>
        <span>
          {name}
          <br />
          <small>{t(`lock:drafts.${kind}Note`)}</small>
        </span>
        <span class="sw-drafts__tools">
          <LinkButton label={t('lock:drafts.removeOf', { draft: name })} onClick={onDiscard}>
            {t('lock:drafts.remove')}
          </LinkButton>
        </span>
      </li>
    )
  }
  return (
    <li>
      <span>{name}</span>
      <span class="sw-drafts__tools">
        <a
          href={`/report.html${draftHash(draft.id)}`}
          aria-label={t('settings:answers.drafts.openOf', { draft: name })}
        >
          {t('settings:answers.drafts.open')}
        </a>
        <LinkButton label={t('lock:drafts.takeOf', { draft: name })} onClick={onTake}>
          {t('lock:drafts.take')}
        </LinkButton>
        <LinkButton
          label={t('settings:answers.drafts.discardOf', { draft: name })}
          onClick={onDiscard}
        >
          {t('settings:answers.drafts.discard')}
        </LinkButton>
      </span>
    </li>
  )
}
