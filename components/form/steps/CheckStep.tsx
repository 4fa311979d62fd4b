import { Disclosure } from '../../ui/Disclosure.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { AnswerList } from '../AnswerList.tsx'
import { RouteWords } from '../RouteWords.tsx'
import { settledAnswers } from '../settled-answers.ts'
import type { PreparedSignal } from '../prepare-signal.ts'
import { checkText } from '../check-text.ts'
import type { StepProps } from './step-props.ts'

type Props = StepProps & { readonly prepared: PreparedSignal | undefined }

/** All that the desk will read, where it goes, what it cannot do, and the very bytes. */
export const CheckStep = ({ answers, lifted, directory, onChangeStep, prepared }: Props) => {
  const { t, language } = useWords()
  const text = settledAnswers(answers).text ?? ''
  const checked = checkText(text, language, lifted)
  return (
    <>
      <Text look="lead">{t('form:check.intro')}</Text>
      <section class="sw-flow-small">
        <Heading level={2}>{t('form:check.answers')}</Heading>
        <AnswerList answers={answers} checked={checked} onChangeStep={onChangeStep} />
        {text.trim() !== '' && (
          <Text look="small" soft>
            {checked.findings.length === 0
              ? t('form:check.textNone')
              : t('form:findings.counted', { number: checked.findings.length })}
          </Text>
        )}
      </section>
      {prepared && <RouteWords prepared={prepared} directory={directory} />}
      <Panel look="accent" title={t('form:check.cannot.title')}>
        <ul class="sw-list">
          <li>{t('form:check.cannot.help')}</li>
          <li>{t('form:check.cannot.registration')}</li>
          <li>{t('form:check.cannot.duty')}</li>
        </ul>
      </Panel>
      <Text>{t('form:check.privacy')}</Text>
      {prepared && <ExactContents contents={prepared.contents} />}
    </>
  )
}

const ExactContents = ({ contents }: { readonly contents: string }) => {
  const { t, locale } = useWords()
  const characters = new Intl.NumberFormat(locale).format(contents.length)
  return (
    <Disclosure summary={t('form:check.exactly')}>
      <Text look="small">{t('form:check.exactlyText', { characters })}</Text>
      <pre class="sw-sealed" dir="ltr" translate={false}>
        {JSON.stringify(JSON.parse(contents), null, 2)}
      </pre>
    </Disclosure>
  )
}
