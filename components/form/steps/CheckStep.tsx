import { Disclosure } from '../../ui/Disclosure.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { AnswerList } from '../AnswerList.tsx'
import { RouteWords } from '../RouteWords.tsx'
import { settledAnswers } from '../settled-answers.ts'
import type { PreparedSignal } from '../prepare-signal.ts'
import { checkText, type CheckedText } from '../check-text.ts'
import type { StepProps } from './step-props.ts'

type Props = StepProps & {
  readonly prepared: PreparedSignal | undefined
  readonly isPreparing: boolean
}

/** Where it goes and what it cannot do, then all that the desk will read, and the very bytes. */
export const CheckStep = ({ answers, lifted, directory, onChangeStep, ...props }: Props) => {
  const { t, language } = useWords()
  const { prepared, isPreparing } = props
  const text = settledAnswers(answers).text ?? ''
  const checked = checkText(text, language, lifted)
  return (
    <>
      <Text look="lead">{t('form:check.intro')}</Text>
      <div class="sw-check-first">
        {(prepared !== undefined || isPreparing) && (
          <RouteWords prepared={prepared} directory={directory} />
        )}
        <Panel look="accent" title={t('form:check.cannot.title')}>
          <ul class="sw-list">
            <li>{t('form:check.cannot.help')}</li>
            <li>{t('form:check.cannot.registration')}</li>
            <li>{t('form:check.cannot.duty')}</li>
          </ul>
        </Panel>
      </div>
      <section class="sw-flow-small">
        <Heading level={2}>{t('form:check.answers')}</Heading>
        <AnswerList answers={answers} checked={checked} onChangeStep={onChangeStep} />
        {text.trim() !== '' && <FoundInText checked={checked} />}
      </section>
      <Text>{t('form:check.privacy')}</Text>
      {prepared && <ExactContents contents={prepared.contents} />}
    </>
  )
}

const FoundInText = ({ checked }: { readonly checked: CheckedText }) => {
  const { t, locale } = useWords()
  const { text, findings, lifted } = checked
  const pieces = new Set(lifted.map(({ start, end }) => text.slice(start, end)))
  return (
    <div class="sw-flow-small">
      <Text look="small" soft>
        {findings.length > 0
          ? t('form:findings.counted', { number: findings.length })
          : t(pieces.size > 0 ? 'form:check.textNoneElse' : 'form:check.textNone')}
      </Text>
      {pieces.size > 0 && (
        <Text look="small">
          {t('form:check.lifted', { pieces: new Intl.ListFormat(locale).format(pieces) })}
        </Text>
      )}
    </div>
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
