import { useRef, useState } from 'preact/hooks'

import type { FormHost } from '../form-host.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { CallEmergency } from '../CallEmergency.tsx'
import { WordList } from './WordList.tsx'

type Props = {
  readonly keepsDrafts: FormHost['keepsDrafts']
  /** Whether there is anything to keep: more than the answer that there is danger. */
  readonly hasNotes: boolean
  readonly onKeep: () => void
  readonly onThrowAway: () => void
}

/** The end of the form when there is danger: 112, what to do meanwhile, and what was filled in. */
export const DangerEnd = ({ keepsDrafts, hasNotes, onKeep, onThrowAway }: Props) => {
  const { t } = useWords()
  const [chosen, setChosen] = useState<'keep' | 'throw-away'>()
  const said = useRef<HTMLDivElement>(null)
  const choose = (choice: 'keep' | 'throw-away') => {
    setChosen(choice)
    // The button that was pressed goes away; what it did is read out instead.
    said.current?.focus()
  }
  return (
    <>
      <CallEmergency />
      <Panel look="plain" title={t('form:danger.wait.title')}>
        <WordList words="form:danger.wait" lines={['safe', 'calm', 'colleague', 'reach']} />
      </Panel>
      {(hasNotes || chosen === 'throw-away') && (
        <Panel look="sunken" title={t('form:danger.notes.title')}>
          <div ref={said} tabIndex={-1}>
            <Text>
              {chosen === undefined && t(`form:danger.notes.${keepsDrafts}`)}
              {chosen === 'keep' && t(`form:danger.notes.kept.${keepsDrafts}`)}
              {chosen === 'throw-away' && t('form:danger.notes.thrownAway')}
            </Text>
          </div>
          {chosen !== 'throw-away' && (
            <ButtonRow>
              {chosen === undefined && (
                <Button
                  variant="secondary"
                  onClick={() => {
                    onKeep()
                    choose('keep')
                  }}
                >
                  {t('form:danger.notes.keep')}
                </Button>
              )}
              <Button
                variant="quiet"
                onClick={() => {
                  onThrowAway()
                  choose('throw-away')
                }}
              >
                {t('form:danger.notes.throwAway')}
              </Button>
            </ButtonRow>
          )}
        </Panel>
      )}
      <Text>{t('form:danger.kept')}</Text>
    </>
  )
}
