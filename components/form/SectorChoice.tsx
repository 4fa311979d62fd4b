import { useEffect, useRef, useState } from 'preact/hooks'

import { SECTORS, type Sector } from '../../domain/signal/vocabulary.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { OneAnswer } from './OneAnswer.tsx'
import { useQuestionWords } from './use-question-words.ts'

type Props = {
  readonly sector: Sector | undefined
  readonly onSector: (sector: Sector) => void
  readonly error: string | undefined
}

/** The sector: one line with a way to change it where it was known already, else the question. */
export const SectorChoice = ({ sector, onSector, error }: Props) => {
  const { t } = useWords()
  const { wordOf } = useQuestionWords()
  const [isAsking, setAsking] = useState(sector === undefined)
  const choice = useRef<HTMLDivElement>(null)
  const hasAskedAgain = useRef(false)

  useEffect(() => {
    if (!hasAskedAgain.current) return
    choice.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [isAsking])

  if (sector !== undefined && !isAsking) {
    return (
      <p class="sw-known">
        {t('form:card.sector', { sector: wordOf('sector', sector) })}{' '}
        <LinkButton
          label={t('form:buttons.changeOf', { question: t('form:questions.sector.title') })}
          onClick={() => {
            hasAskedAgain.current = true
            setAsking(true)
          }}
        >
          {t('form:buttons.change')}
        </LinkButton>
      </p>
    )
  }
  return (
    <div ref={choice}>
      <OneAnswer
        question="sector"
        values={SECTORS}
        value={sector}
        error={error}
        onValue={onSector}
      />
    </div>
  )
}
