import { AskOnce } from '../../components/after/AskOnce.tsx'
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
        <div class="sw-drafts__tools">
          <AskOnce
            button={t('lock:drafts.remove')}
            label={t('lock:drafts.removeOf', { draft: name })}
            yes={t('lock:drafts.removeYes')}
            no={t('lock:drafts.oneNo')}
            onYes={onDiscard}
          >
            {t('lock:drafts.oneSure')}
          </AskOnce>
        </div>
      </li>
    )
  }
  return (
    <li>
      <span>{name}</span>
      <div class="sw-drafts__tools">
        <a
          href={`/report.html${draftHash(draft.id)}`}
          aria-label={t('settings:answers.drafts.openOf', { draft: name })}
        >
          {t('settings:answers.drafts.open')}
        </a>
        <LinkButton label={t('lock:drafts.takeOf', { draft: name })} onClick={onTake}>
          {t('lock:drafts.take')}
        </LinkButton>
        <AskOnce
          button={t('settings:answers.drafts.discard')}
          label={t('settings:answers.drafts.discardOf', { draft: name })}
          yes={t('lock:drafts.oneYes')}
          no={t('lock:drafts.oneNo')}
          onYes={onDiscard}
        >
          {t('lock:drafts.oneSure')}
        </AskOnce>
      </div>
    </li>
  )
}
