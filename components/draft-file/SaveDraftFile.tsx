import { useId, useState } from 'preact/hooks'

import { DRAFT_FILE_NAME, sealDraftFile } from '../../domain/draft-file/draft-file.ts'
import { makePassphrase } from '../../domain/draft-file/passphrase.ts'
import type { Draft } from '../../domain/signal/draft.ts'
import { errorWords } from '../form/error-words.ts'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { afterPaint } from './after-paint.ts'
import { PassphraseInput } from './PassphraseInput.tsx'
import { saveBytes } from './save-bytes.ts'
import './draft-file.css'

type Props = {
  readonly draft: Draft
  /** The file is handed to the browser's downloads. */
  readonly onSaved?: () => void
}

/** Saves a draft as a file that opens with a passphrase only. There is no other kind of file. */
export const SaveDraftFile = ({ draft, onSaved }: Props) => {
  const words = useWords()
  const { t } = words
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [made, setMade] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [state, setState] = useState<'open' | 'busy' | 'saved'>('open')

  const change = (value: string) => {
    setPassphrase(value)
    setState('open')
  }
  const save = async () => {
    setRefusal(undefined)
    setState('busy')
    await afterPaint()
    const file = await sealDraftFile(draft, passphrase)
    if (!file.ok) {
      setRefusal(file.code)
      setState('open')
      if (file.code === 'passphrase-weak') document.getElementById(id)?.focus()
      return
    }
    saveBytes(file.value, DRAFT_FILE_NAME)
    setState('saved')
    onSaved?.()
  }

  return (
    <form
      class="sw-flow"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (state !== 'busy') void save()
      }}
    >
      <Text>{t('draft-file:save.text')}</Text>
      <PassphraseInput
        id={id}
        label={t('draft-file:save.passphrase')}
        description={t('draft-file:save.rule')}
        error={refusal === 'passphrase-weak' ? errorWords(words, refusal) : undefined}
        value={passphrase}
        onValue={change}
      />
      {made !== undefined && made === passphrase && (
        <Alert tone="info" live="polite" title={t('draft-file:save.made')}>
          <code class="sw-draft-file__made" dir="ltr" translate={false}>
            {made}
          </code>
        </Alert>
      )}
      {refusal === 'draft-too-long' && (
        <Alert tone="warning" live="assertive">
          {errorWords(words, refusal)}
        </Alert>
      )}
      <ButtonRow>
        <Button type="submit" busy={state === 'busy'}>
          {t('draft-file:save.button')}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            const next = makePassphrase()
            setMade(next)
            setRefusal(undefined)
            change(next)
          }}
        >
          {t('draft-file:save.make')}
        </Button>
      </ButtonRow>
      <Busy busy={state === 'busy'} label={t('draft-file:save.busy')} />
      {state === 'saved' && (
        <Alert tone="ok" live="polite" title={t('draft-file:save.done')}>
          {t('draft-file:save.doneText')}
        </Alert>
      )}
    </form>
  )
}
