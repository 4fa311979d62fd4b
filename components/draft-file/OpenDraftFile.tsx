import { useId, useState } from 'preact/hooks'

import { MAX_DRAFT_FILE_BYTES, openDraftFile } from '../../domain/draft-file/draft-file.ts'
import { refused } from '../../domain/result.ts'
import type { Draft } from '../../domain/signal/draft.ts'
import { errorWords } from '../form/error-words.ts'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Text } from '../ui/Text.tsx'
import type { Words } from '../words/create-words.ts'
import { useWords } from '../words/WordsProvider.tsx'
import { afterPaint } from './after-paint.ts'
import { PassphraseInput } from './PassphraseInput.tsx'
import './draft-file.css'

type Props = { readonly onDraft: (draft: Draft) => void }

/** Opens a draft that was saved as a file here or elsewhere. Sends nothing and leaves the file be. */
export const OpenDraftFile = ({ onDraft }: Props) => {
  const words = useWords()
  const { t } = words
  const id = useId()
  const [file, setFile] = useState<File>()
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  const refuse = (code: string) => {
    setRefusal(code)
    document.getElementById(code === 'passphrase-wrong' ? `${id}-pass` : `${id}-file`)?.focus()
  }
  const open = async () => {
    setRefusal(undefined)
    if (!file) {
      refuse('file-missing')
      return
    }
    setIsBusy(true)
    await afterPaint()
    const bytes = await bytesOf(file)
    const opened = bytes ? await openDraftFile(bytes, passphrase) : refused('file-not-ours')
    setIsBusy(false)
    if (!opened.ok) {
      refuse(opened.code)
      return
    }
    setPassphrase('')
    onDraft(opened.value)
  }

  const isAboutPassphrase = refusal === 'passphrase-wrong'
  const error = refusal === undefined ? undefined : refusalWords(words, refusal)

  return (
    <form
      class="sw-flow"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void open()
      }}
    >
      <Text>{t('draft-file:open.text')}</Text>
      <Field
        id={`${id}-file`}
        label={t('draft-file:open.file')}
        error={isAboutPassphrase ? undefined : error}
      >
        {(control) => (
          <input
            {...control}
            class="sw-draft-file__choose"
            type="file"
            accept=".age"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0])
              setRefusal(undefined)
            }}
          />
        )}
      </Field>
      <PassphraseInput
        id={`${id}-pass`}
        label={t('draft-file:open.passphrase')}
        description={t('draft-file:open.passphraseNote')}
        error={isAboutPassphrase ? error : undefined}
        value={passphrase}
        onValue={setPassphrase}
      />
      <Button type="submit" busy={isBusy}>
        {t('draft-file:open.button')}
      </Button>
      <Busy busy={isBusy} label={t('draft-file:open.busy')} />
    </form>
  )
}

/** A file that cannot open asks for other steps than a draft that was kept here. */
const refusalWords = (words: Words, code: string): string =>
  words.has(`draft-file:refused.${code}`)
    ? words.t(`draft-file:refused.${code}`)
    : errorWords(words, code)

/** What is in the file, or `undefined` when it is too large or was taken away meanwhile. */
const bytesOf = async (file: File): Promise<Uint8Array | undefined> => {
  if (file.size > MAX_DRAFT_FILE_BYTES) return undefined
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
