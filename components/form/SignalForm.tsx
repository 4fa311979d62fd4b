import type { FunctionComponent } from 'preact'
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'

import type { Question } from '../../domain/signal/answers.ts'
import { chooseLane } from '../../domain/signal/lane.ts'
import { nextStep, previousStep, type StepId } from '../../domain/signal/steps.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import './form.css'
import type { DirectoryState, Draft, FormHost } from './form-host.ts'
import { formReducer, openForm, type FormState } from './form-state.ts'
import { hasNotes } from './lane/has-notes.ts'
import { deskName } from './other-desk.ts'
import { progressOf } from './progress.ts'
import { SendPage } from './SendPage.tsx'
import { SentPage } from './SentPage.tsx'
import { StepFrame } from './StepFrame.tsx'
import { LONGEST, type StepProblem } from './step-problems.ts'
import { AboutYouStep } from './steps/AboutYouStep.tsx'
import { IndicatorsStep } from './steps/IndicatorsStep.tsx'
import { LaneStep } from './steps/LaneStep.tsx'
import { PersonStep } from './steps/PersonStep.tsx'
import { SituationStep } from './steps/SituationStep.tsx'
import { StartStep } from './steps/StartStep.tsx'
import { fieldIdOf, type StepProps } from './steps/step-props.ts'
import { TextStep } from './steps/TextStep.tsx'
import { useSending } from './use-sending.ts'

const PAGES: Record<Exclude<StepId, 'check'>, FunctionComponent<StepProps>> = {
  start: StartStep,
  person: PersonStep,
  lane: LaneStep,
  indicators: IndicatorsStep,
  situation: SituationStep,
  text: TextStep,
  'about-you': AboutYouStep,
}

type Props = {
  readonly host: FormHost
  readonly draft?: Draft | undefined
}

/**
 * The form of a signal, from the first question to the receipt. The face around it brings header,
 * `main`, 112 and quick exit. Nothing typed leaves before "send" on the check page.
 */
export const SignalForm = ({ host, draft }: Props) => {
  const { t, has, language, locale } = useWords()
  const [state, dispatch] = useReducer(formReducer, draft, (opened) => openForm(opened, language))
  const { answers, step, lifted } = state
  const { directory, fetchAgain } = useDirectory(host)
  const { sending, send, backToAnswers } = useSending(host)
  const [isCopyWished, setIsCopyWished] = useState(true)
  const isSent = sending.is === 'handed-over'

  // What was stopped on its way, or refused there, is unfinished again.
  const isUnfinished = isSent && ['cancelled', 'refused'].includes(sending.state.is)
  useKeptDraft(host, state, isSent && !isUnfinished)

  if (isSent) {
    return (
      <SentPage
        host={host}
        receipt={sending.receipt}
        envelope={sending.envelope}
        state={sending.state}
        desk={deskName(sending.desk, language)}
        onBackToAnswers={backToAnswers}
        onNewSignal={() => {
          void host.discardDraft()
          backToAnswers()
          setIsCopyWished(true)
          dispatch({ do: 'restart' })
        }}
      />
    )
  }

  const messageOf = ({ question, is }: StepProblem): string => {
    if (is === 'missing') return t(`form:missing.${question}`)
    if (is === 'identifies') return t('form:findings.blocked')
    if (is === 'unchecked') return t('form:findings.failed.blocked')
    return t(`form:tooLong.${question}`, { maximum: LONGEST[question] ?? 0 })
  }
  const errorOf = (question: Question) => {
    const problem = state.problems.find((candidate) => candidate.question === question)
    return problem && messageOf(problem)
  }
  const lane = chooseLane(answers)
  const titleOf = (id: StepId) =>
    id === 'lane' && lane ? t(`form:lane.title.${lane}`) : t(`form:steps.${id}.title`)
  const goBack = () => {
    dispatch({ do: 'back' })
  }

  const stepProps: StepProps = {
    answers,
    lifted,
    errorOf,
    directory,
    onAnswer: (change) => {
      dispatch({ do: 'answer', change })
    },
    onLift: (found, isLifted) => {
      dispatch({ do: 'lift', found, isLifted })
    },
    onChangeStep: (to) => {
      dispatch({ do: 'change', step: to })
    },
    host,
    onThrowAway: () => {
      dispatch({ do: 'throw-away' })
      void host.discardDraft()
    },
  }
  const frame = {
    step,
    ...progressOf(step, answers),
    title: titleOf(step),
    intro: has(`form:steps.${step}.intro`) ? t(`form:steps.${step}.intro`) : undefined,
    notice:
      state.dropped.length === 0
        ? undefined
        : t('form:dropped.text', {
            questions: new Intl.ListFormat(locale).format(
              state.dropped.map((question) => t(`form:questions.${question}.title`)),
            ),
          }),
    attempt: state.attempt,
    onBack: previousStep(step, answers) ? goBack : undefined,
  }

  if (step === 'check') {
    return (
      <SendPage
        frame={frame}
        stepProps={stepProps}
        sending={sending}
        onFetchDirectory={fetchAgain}
        isCopyWished={isCopyWished}
        onWishCopy={setIsCopyWished}
        onSend={(prepared) => {
          void send(prepared)
        }}
      />
    )
  }

  const Page = PAGES[step]
  const isSecondWay = step === 'lane' && lane === 'identifiable-consent'
  const isEnd = step === 'lane' && nextStep(step, answers) === undefined
  return (
    <StepFrame
      {...frame}
      errors={state.problems.map((problem) => ({
        fieldId: fieldIdOf(problem.question),
        message: messageOf(problem),
      }))}
      onNext={() => {
        dispatch({ do: 'next', language })
      }}
      nextButton={
        isEnd ? undefined : (
          <Button type="submit" variant={isSecondWay ? 'secondary' : 'primary'}>
            {t(step === 'lane' ? 'form:lane.goOnButton' : 'form:buttons.next')}
          </Button>
        )
      }
    >
      <Page {...stepProps} />
    </StepFrame>
  )
}

const useDirectory = (host: FormHost) => {
  const [directory, setDirectory] = useState<DirectoryState | undefined>(undefined)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const settle = (found: DirectoryState) => {
      if (isCurrent) setDirectory(found)
    }
    host.directory().then(settle, () => {
      settle({ is: 'missing', code: 'directory-missing' })
    })
    return () => {
      isCurrent = false
    }
  }, [host, attempt])
  const fetchAgain = () => {
    setAttempt((count) => count + 1)
  }
  return { directory, fetchAgain }
}

const useKeptDraft = (
  host: FormHost,
  { answers, step, lifted }: FormState,
  isSent: boolean,
): void => {
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    if (!isSent && hasNotes(answers)) host.keepDraft({ answers, step, lifted: [...lifted] })
  }, [host, answers, step, lifted, isSent])
}
