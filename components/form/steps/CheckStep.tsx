import { Heading } from '../../ui/Heading.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { AnswerList } from '../AnswerList.tsx'
import { ExactContents } from '../check/ExactContents.tsx'
import { OwnWords } from '../check/OwnWords.tsx'
import { SignalCannot } from '../check/SignalCannot.tsx'
import { deskName } from '../other-desk.ts'
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
import '../check/check-page.css'

type Props = StepProps & {
  readonly prepared: PreparedSignal | undefined
  readonly isPreparing: boolean
  readonly isCopyWished: boolean
  readonly onWishCopy: (isWished: boolean) => void
}

/** In words what the desk will read, beside it where it goes and the very characters, and its limits. */
export const CheckStep = ({ answers, lifted, directory, onChangeStep, ...props }: Props) => {
  const { t, language } = useWords()
  const { prepared, isPreparing } = props
  const readBy = prepared?.routed.desk
  const desk = readBy && deskName(readBy, language)
  const settled = settledAnswers(answers)
  const text = settled.text ?? ''
  const lists = useLists()
  const { checked } = useChecked(text, language, lifted, lists, codedAnswersOf(settled))
  return (
    <>
      <Text look="lead">{t('form:check.intro')}</Text>
      <OwnWords answers={settled} onChangeStep={onChangeStep} />
      <div class="sw-check-page">
        <section class="sw-check-page__read sw-flow-small">
          <Heading level={2}>
            {desk === undefined ? t('form:check.answers') : t('desks:answers', { desk })}
          </Heading>
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
        <div class="sw-check-page__beside">
          {(prepared !== undefined || isPreparing) && (
            <RouteWords
              prepared={prepared}
              directory={directory}
              isCopyWished={props.isCopyWished}
              onWishCopy={props.onWishCopy}
            />
          )}
          {prepared && desk !== undefined && (
            <ExactContents contents={prepared.contents} desk={desk} />
          )}
        </div>
        <div class="sw-check-page__limits">
          <SignalCannot sector={settled.sector} />
        </div>
      </div>
      <Text>{t('form:check.privacy')}</Text>
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
