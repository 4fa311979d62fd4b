import { useEffect, useState } from 'preact/hooks'

import type { Result } from '../../domain/result.ts'
import { encodeText } from '../../domain/text.ts'
import { saveBytes } from '../draft-file/save-bytes.ts'
import { errorWords } from '../form/error-words.ts'
import type { DirectoryState } from '../form/form-host.ts'
import { PrintIcon } from '../icons/icons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Busy } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { DataList } from '../ui/DataList.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import './after.css'
import { checkFiling, type CheckedFiling } from './check-filing.ts'
import { filingLines, filingText } from './filing-words.ts'
import { FilingSheet } from './FilingSheet.tsx'
import { usePaper } from './use-paper.ts'

const FILE_NAME = 'signaalwijzer-bewijs.txt'

type Props = {
  /** The intake's signed proof, as it came. */
  readonly jws: string
  readonly directory: () => Promise<DirectoryState>
  /** What this device knows of the signal, to compare with. */
  readonly deskId?: string | undefined
  readonly envelopeHash?: string | undefined
}

/** The proof that a sealed signal was filed: checked here first, then to print or to keep. */
export const FilingProof = ({ jws, directory, deskId, envelopeHash }: Props) => {
  const words = useWords()
  const { t } = words
  const [checked, setChecked] = useState<Result<CheckedFiling, string>>()
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let isCurrent = true
    setChecked(undefined)
    void directory()
      .then((state) => checkFiling(jws, state, { deskId, envelopeHash }))
      .then((result) => {
        if (isCurrent) setChecked(result)
      })
    return () => {
      isCurrent = false
    }
  }, [jws, directory, deskId, envelopeHash, attempt])

  return (
    <Panel title={t('after:filing.title')}>
      <Busy busy={checked === undefined} label={t('after:filing.checking')} />
      {checked?.ok === true && <Proof checked={checked.value} />}
      {checked?.ok === false && (
        <Alert
          tone="warning"
          title={t('after:filing.notChecked')}
          titleLevel={3}
          actions={
            <Button
              variant="secondary"
              onClick={() => {
                setAttempt((count) => count + 1)
              }}
            >
              {t('after:filing.again')}
            </Button>
          }
        >
          {errorWords(words, checked.code)}
        </Alert>
      )}
    </Panel>
  )
}

const Proof = ({ checked }: { readonly checked: CheckedFiling }) => {
  const words = useWords()
  const { t } = words
  const { isPrinting, print } = usePaper()
  const [isSaved, setIsSaved] = useState(false)
  return (
    <>
      <Text>{t('after:filing.proves')}</Text>
      <DataList
        label={t('after:filing.title')}
        items={filingLines(checked, words).map(({ id, key, value }) => ({
          id,
          key,
          value: id === 'hash' ? <code class="sw-hash">{value}</code> : value,
        }))}
      />
      <Text>{t('after:filing.provesNot')}</Text>
      <ButtonRow>
        <Button variant="secondary" icon={<PrintIcon size={20} />} onClick={print}>
          {t('after:filing.print')}
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            saveBytes(encodeText(filingText(checked, words)), FILE_NAME)
            setIsSaved(true)
          }}
        >
          {t('after:filing.save')}
        </Button>
      </ButtonRow>
      <div role="status">{isSaved && t('after:filing.saved', { file: FILE_NAME })}</div>
      <Disclosure summary={t('after:filing.how')}>
        <Text>{t('after:filing.check')}</Text>
        <code class="sw-hash" dir="ltr" translate={false}>
          {checked.jws}
        </code>
      </Disclosure>
      {isPrinting && <FilingSheet checked={checked} />}
    </>
  )
}
