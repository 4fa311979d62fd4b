import { serviceById } from '../../domain/content/dutch-directory.ts'
import { PhoneText } from '../ui/PhoneText.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

const numberOf = (id: string): string => serviceById(id)?.phone?.display ?? ''

/** Whom to tell the detail that may not go along. */
const NUMBERS = {
  emergency: numberOf('112'),
  police: numberOf('politie'),
  tip: numberOf('mma'),
}

/** A detail that matters to the police belongs in a call: which numbers. */
export const PhoneInstead = () => {
  const { t } = useWords()
  return (
    <Text look="small">
      <PhoneText text={t('form:findings.phone', NUMBERS)} numbers={Object.values(NUMBERS)} />
    </Text>
  )
}
