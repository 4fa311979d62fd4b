import { Disclosure } from '../../ui/Disclosure.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { AnswerList } from '../AnswerList.tsx'
import { RouteWords } from '../RouteWords.tsx'
import { settledAnswers } from '../settled-answers.ts'
import type { PreparedSignal } from '../prepare-signal.ts'
import type { CheckedText } from '../check-text.ts'
import { codedAnswersOf } from '../find-together.ts'
import { foundOutcome } from '../found-outcome.ts'
import { ListsNotice } from '../ListsNotice.tsx'
import { isolated } from '../show-found.ts'
import { TogetherNotice } from '../TogetherNotice.tsx'
import { useChecked } from '../use-findings.ts'
import { useFoundWords } from '../use-found-words.ts'
import { useLists, type Lists } from '../use-lists.ts'
import { stepOf, type StepProps } from './step-props.ts'

type Props = StepProps & {
  readonly prepared: PreparedSignal | undefined
  readonly isPreparing: boolean
}

/** Where it goes and what it cannot do, then all that the desk will read, and the very bytes. */
export const CheckStep = ({ answers, lifted, directory, onChangeStep, ...props }: Props) => {
  const { t, language } = useWords()
  const { prepared, isPreparing } = props
  const settled = settledAnswers(answers)
  const text = settled.text ?? ''
  const lists = useLists()
  const { checked } = useChecked(text, language, lifted, lists, codedAnswersOf(settled))
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
        {text.trim() !== '' && (
          <>
            <FoundInText checked={checked} lists={lists} />
            <TogetherNotice
              checked={checked}
              language={language}
              beside={{
                answers: settled,
                onChange: (question) => {
                  onChangeStep(stepOf(question))
                },
              }}
              onText={(changed) => {
                props.onAnswer({ text: changed })
              }}
              onLift={props.onLift}
            />
          </>
        )}
      </section>
      <Text>{t('form:check.privacy')}</Text>
      {prepared && <ExactContents contents={prepared.contents} />}
    </>
  )
}

type FoundProps = { readonly checked: CheckedText; readonly lists: Lists }

const FoundInText = ({ checked, lists }: FoundProps) => {
  const { t, locale } = useWords()
  const { text, lifted, together } = checked
  const { status } = useFoundWords(checked)
  const pieces = new Set(lifted.map(({ start, end }) => isolated(text.slice(start, end))))
  if (together !== undefined && together.standsBy.length > 0) pieces.add(t('form:together.stands'))
  return (
    <div class="sw-flow-small">
      <ListsNotice lists={lists} />
      <Text look="small" soft>
        {foundOutcome(checked) === 'none'
          ? t(pieces.size > 0 ? 'form:check.textNoneElse' : 'form:check.textNone')
          : status}
      </Text>
      {pieces.size > 0 && (
        <Text look="small">
          {t('form:check.lifted', {
            pieces: new Intl.ListFormat(locale).format(pieces),
          })}
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
