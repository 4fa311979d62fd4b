import { useEffect, useState } from 'preact/hooks'

import { DeskList } from '../../components/practice/DeskList.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { setPageTitle } from '../../components/words/page-title.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { FacePage } from '../face/FacePage.tsx'
import { WithPractice } from '../face/WithPractice.tsx'
import { PracticeSignalView } from './PracticeSignalView.tsx'
import { useDesk, useShown } from './use-desk.ts'

/** The other side of the table: how a desk reads practice signals and answers them. */
export const PracticeDeskPage = () => {
  const { t } = useWords()
  useEffect(() => {
    setPageTitle(t('popup:title'))
  }, [t])
  return (
    <FacePage>
      <WithPractice>
        <Desk />
      </WithPractice>
    </FacePage>
  )
}

const Desk = () => {
  const { t } = useWords()
  const desk = useDesk()
  const [id, setId] = useState<string>()
  const { lines, opened, readAgain } = useShown(desk, id)

  if (desk && id !== undefined) {
    return opened ? (
      <PracticeSignalView
        desk={desk}
        opened={opened}
        onChanged={readAgain}
        onBack={() => {
          setId(undefined)
        }}
      />
    ) : (
      <Busy busy label={t('practice:desk.loading')} />
    )
  }
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1}>{t('practice:desk.title')}</Heading>
        <Text soft>{t('practice:desk.intro')}</Text>
      </div>
      {lines ? (
        <DeskList lines={lines} onOpen={setId} />
      ) : (
        <Busy busy label={t('practice:desk.loading')} />
      )}
    </div>
  )
}
