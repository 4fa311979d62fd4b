import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'

import type { LeftOver } from '../form/check-text.ts'
import { CopyIcon } from '../icons/icons.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = {
  readonly text: string
  /** True when the text is one part of a longer one. */
  readonly isPart: boolean
  readonly textArea: RefObject<HTMLTextAreaElement | null>
  /** What is left in the text as it is now. */
  readonly leftOver: () => LeftOver
  readonly onClear: () => void
  /** Brings back the text that was cleared, as long as it is kept. */
  readonly onPutBack: (() => void) | undefined
}

type Done = {
  readonly is: 'copied' | 'copiedHard' | 'copiedUnchecked' | 'copyFailed' | 'cleared'
  readonly text: string
}

const COPIED = { nothing: 'copied', hard: 'copiedHard', unchecked: 'copiedUnchecked' } as const

/** Two last questions, then copy or clear. Never stops a person: says what is still there. */
export const ShareTools = ({ text, isPart, textArea, leftOver, ...props }: Props) => {
  const { t } = useWords()
  const [done, setDone] = useState<Done>()
  const isEmpty = text.trim() === ''

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone({ is: COPIED[leftOver()], text })
    } catch {
      textArea.current?.select()
      setDone({ is: 'copyFailed', text })
    }
  }

  return (
    <>
      {!isEmpty && (
        <section class="sw-check__before">
          <Heading level={2} size="small">
            {t('check:before.title')}
          </Heading>
          <Text look="small">
            {t('check:before.onlyYou')} {t('check:before.overShoulder')}
          </Text>
        </section>
      )}
      {!isEmpty && (
        <ButtonRow>
          <Button icon={<CopyIcon size={20} />} onClick={() => void copy()}>
            {t(isPart ? 'check:copyPart' : 'check:copy')}
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              setDone({ is: 'cleared', text: '' })
              props.onClear()
            }}
          >
            {t('check:clear')}
          </Button>
        </ButtonRow>
      )}
      <div class="sw-findings__status">
        <span role="status">{done?.text === text && t(`check:${done.is}`)}</span>
        {isEmpty && props.onPutBack && (
          <LinkButton onClick={props.onPutBack}>{t('form:findings.undo')}</LinkButton>
        )}
      </div>
    </>
  )
}
