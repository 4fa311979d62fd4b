import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { showPart, type CheckState } from './check-state.ts'
import { MAX_PART_LENGTH } from './split-text.ts'

type Props = { readonly state: CheckState; readonly onState: (state: CheckState) => void }

/** A text that does not fit: says that nothing is lost, and leads through its parts. */
export const PartPicker = ({ state, onState }: Props) => {
  const { t, locale } = useWords()
  const { parts, at } = state
  if (parts.length === 1) return null
  const inWords = (number: number) => new Intl.NumberFormat(locale).format(number)
  const goTo = (to: number) => () => {
    onState(showPart(state, to))
  }
  return (
    <Alert
      tone="info"
      live="polite"
      title={t('check:parts.place', { number: inWords(at + 1), parts: inWords(parts.length) })}
      actions={
        <ButtonRow>
          <Button variant="secondary" disabled={at === 0} onClick={goTo(at - 1)}>
            {t('check:parts.previous')}
          </Button>
          <Button variant="secondary" disabled={at === parts.length - 1} onClick={goTo(at + 1)}>
            {t('check:parts.next')}
          </Button>
        </ButtonRow>
      }
    >
      {t('check:parts.cut', { maximum: inWords(MAX_PART_LENGTH), parts: inWords(parts.length) })}
    </Alert>
  )
}
