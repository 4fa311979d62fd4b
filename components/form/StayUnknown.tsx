import { PhoneText } from '../ui/PhoneText.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { DirectoryState } from './form-host.ts'
import { numbersFrom } from './services-for-lane.ts'

/** Where somebody can tell it without being known, and what that costs: M. */
export const StayUnknown = ({ directory }: { readonly directory: DirectoryState | undefined }) => {
  const { t } = useWords()
  const mma = numbersFrom(directory).services.find(({ id }) => id === 'mma')
  const phone = mma?.phone?.display ?? ''
  return (
    <>
      <Text>
        <PhoneText text={t('form:stayUnknown.mma', { phone })} numbers={[phone]} />
      </Text>
      <Text>{t('form:stayUnknown.cost')}</Text>
    </>
  )
}
