import { useState } from 'preact/hooks'

import { Button } from '../../components/ui/Button.tsx'
import { ErrorSummary } from '../../components/ui/ErrorSummary.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { TextArea } from '../../components/ui/TextArea.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { keepOwnGrant } from '../session/sign-in.ts'
import type { DeskAtWork } from '../shell/desk-context.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { refusalWords } from '../shell/refusal-words.ts'

type Props = { readonly desk: DeskAtWork; readonly onRestored: () => void }

const SHEETS = [1, 2] as const

/** Restores the desk key from two recovery sheets and keeps it as the member's own grant. */
export const RecoveryForm = ({ desk, onRestored }: Props) => {
  const words = useWords()
  const { t } = words
  const [texts, setTexts] = useState<readonly string[]>(['', ''])
  const [damaged, setDamaged] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setIsBusy] = useState(false)

  const submit = async () => {
    setIsBusy(true)
    setDamaged([])
    setRefusal(undefined)
    setAttempt((count) => count + 1)
    const { keys } = desk.session.desk
    const taken = await desk.keyRing.takeSheets(
      texts,
      keys.map(({ recipient }) => recipient),
    )
    const key = taken.ok ? keys.find(({ recipient }) => recipient === taken.value) : undefined
    const kept = taken.ok && key ? await keepOwnGrant(desk.session, key, desk) : taken
    setIsBusy(false)
    if (kept.ok) {
      setTexts(['', ''])
      onRestored()
      return
    }
    if (kept.code === 'sheet-damaged') setDamaged(kept.fields ?? [])
    else setRefusal(kept.code)
  }

  const errorOf = (sheet: number) =>
    damaged.includes(String(sheet)) ? refusalWords(words, 'sheet-damaged') : undefined

  return (
    <form
      class="sw-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <ErrorSummary
        title={t('console:errorsTitle')}
        errors={SHEETS.flatMap((sheet) => {
          const message = errorOf(sheet)
          return message === undefined ? [] : [{ fieldId: `sheet-${sheet}`, message }]
        })}
        attempt={attempt}
      />
      <RefusalAlert code={refusal} />
      <Text>{t('console:recovery.explain')}</Text>
      {SHEETS.map((sheet) => (
        <TextArea
          key={sheet}
          id={`sheet-${sheet}`}
          rows={5}
          label={t('console:recovery.sheet', { number: sheet })}
          description={t('console:recovery.sheetNote')}
          error={errorOf(sheet)}
          value={texts[sheet - 1] ?? ''}
          onValue={(text) => {
            setTexts(texts.map((old, index) => (index === sheet - 1 ? text : old)))
          }}
        />
      ))}
      <Button type="submit" busy={isBusy}>
        {t('console:recovery.submit')}
      </Button>
    </form>
  )
}
