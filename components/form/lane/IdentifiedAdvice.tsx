import type { Answers } from '../../../domain/signal/answers.ts'
import { PromptSheet } from '../../sheet/PromptSheet.tsx'
import { PrintIcon } from '../../icons/icons.tsx'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import type { DirectoryState } from '../form-host.ts'
import { numbersFrom } from '../services-for-lane.ts'
import { useQuestionWords } from '../use-question-words.ts'
import { WordList } from './WordList.tsx'

type Props = {
  readonly answers: Answers
  readonly directory: DirectoryState | undefined
}

/** Everything for a call about somebody who may be named: nothing here is filled in or sent. */
export const IdentifiedAdvice = ({ answers, directory }: Props) => {
  const { t } = useWords()
  const { wordOf } = useQuestionWords()
  const { sector, region } = answers
  return (
    <>
      <Panel title={t('form:lane.atHand.title')}>
        <WordList words="form:lane.atHand" lines={['quiet', 'short', 'seen', 'safe', 'wants']} />
      </Panel>
      <Panel title={t('form:lane.consent.title')}>
        <WordList words="form:lane.consent" lines={['free', 'for', 'understood', 'back']} />
        <Disclosure summary={t('form:lane.basis.title')}>
          <Text>{t('form:lane.basis.what')}</Text>
          <Text>{t('form:lane.basis.tell')}</Text>
          <Text>{t('form:lane.basis.unsure')}</Text>
        </Disclosure>
        <Disclosure summary={t('form:lane.asked.title')}>
          <WordList words="form:lane.asked" lines={['what', 'who', 'wish', 'done']} />
          <Text>{t('form:lane.asked.names')}</Text>
          <Text>{t('form:lane.asked.comensha')}</Text>
        </Disclosure>
      </Panel>
      <Panel title={t('form:lane.sheet.title')}>
        <Text>{t('form:lane.sheet.text')}</Text>
        <Button
          variant="secondary"
          icon={<PrintIcon size={20} />}
          onClick={() => {
            window.print()
          }}
        >
          {t('form:lane.sheet.button')}
        </Button>
      </Panel>
      <PromptSheet
        sector={sector && wordOf('sector', sector)}
        region={region === undefined || region === 'unknown' ? undefined : wordOf('region', region)}
        services={numbersFrom(directory).services}
      />
    </>
  )
}
