import { useMemo, useState } from 'preact/hooks'

import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { ErrorSummary } from '../../components/ui/ErrorSummary.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { ProgressText } from '../../components/ui/ProgressText.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { dutchDirectory } from '../../domain/content/dutch-directory.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { dutchRules } from '../../domain/routing/dutch-rules.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { useDesk } from '../shell/desk-context.ts'
import { recipientForDesk } from '../session/sign-in.ts'
import { RefusalAlert } from '../shell/RefusalAlert.tsx'
import { useTitle } from '../shell/use-title.ts'
import {
  emptyHandOverDraft,
  HAND_OVER_STEPS,
  type HandOverDraft,
  type HandOverStep,
} from './hand-over-drafts.ts'
import {
  bundleFaults,
  deliverFaults,
  faultWords,
  gateFaults,
  gateOf,
  isServiceShown,
  lengthFault,
  type Faults,
} from './hand-over-ready.ts'
import { sendHandOver } from './send-hand-over.ts'
import { SentStep } from './SentStep.tsx'
import { servicesToChoose } from './services-to-choose.ts'
import { StepFields } from './StepFields.tsx'
import { useBundle } from './use-bundle.ts'
import { useDirectory } from './use-directory.ts'
import { useDutchWords } from './use-dutch-words.ts'
import { waysTo } from './ways-to.ts'

type Props = {
  readonly signal: { readonly id: string; readonly version: number }
  readonly contents: SignalContents
  readonly onLeave: () => void
  /** The intake has it, or knows something newer than is shown here. */
  readonly onChanged: () => void
}

/** The pages by which an opened signal is handed over. Mount it with the signal's id as key. */
export const HandOverPage = ({ signal, contents, onLeave, onChanged }: Props) => {
  const { t } = useWords()
  const desk = useDesk()
  const { session, client, handOverDrafts } = desk
  const directory = useDirectory()
  const reached = useAnswer(client.handOverWays)
  const dutch = useDutchWords()
  const makeBundleOf = useBundle(signal.id, contents, dutch)
  const [draft, setDraft] = useState(() => handOverDrafts.get(signal.id) ?? emptyHandOverDraft())
  const [faults, setFaults] = useState<Faults>({})
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  useTitle(t('handover:title'))

  const keep = (change: Partial<HandOverDraft>) => {
    const next = { ...(handOverDrafts.get(signal.id) ?? draft), ...change }
    handOverDrafts.keep(signal.id, next)
    setDraft(next)
  }
  const source: Pick<Directory, 'services' | 'rules'> = directory.value ?? PACKED
  const ownSlug = directory.value?.desks.find(({ id }) => id === session.desk.id)?.slug
  const choices = useMemo(
    () => servicesToChoose(contents.signal, source, ownSlug),
    [contents, source, ownSlug],
  )
  const service = source.services.find(({ id }) => id === draft.service)
  const { step } = draft
  const isPastContents = step !== 'service' && step !== 'contents'
  const made = useMemo(
    () => (isPastContents ? makeBundleOf(draft) : undefined),
    [isPastContents, makeBundleOf, draft],
  )
  const ways = service && waysTo(service, directory.value, new Date(), reached.value)

  const faultsOf = (): Faults => {
    switch (step) {
      case 'service':
        if (service === undefined) return { service: 'handover:errors.service' }
        return ways?.ways.length === 0 ? { service: 'handover:errors.noWay' } : {}
      case 'contents': {
        const tooLong = lengthFault('note', draft.note)
        const bundle = makeBundleOf(draft)?.bundle
        if (Object.keys(tooLong).length > 0) return tooLong
        return bundle === undefined || bundle.ok ? {} : bundleFaults(bundle)
      }
      case 'consent':
        return gateFaults(draft, made?.questions ?? [])
      case 'preview':
        return {}
      case 'deliver':
        return ways === undefined ? {} : deliverFaults(draft, ways)
      default:
        return step satisfies never
    }
  }

  const goTo = (next: HandOverStep) => {
    setFaults({})
    setRefusal(undefined)
    keep({ step: next })
  }

  const send = async () => {
    const to = ways?.ways.find(({ way }) => way === draft.way)
    const gate = gateOf(draft, made?.questions ?? [])
    if (to === undefined || gate === undefined || made?.bundle.ok !== true) return
    setIsBusy(true)
    const sent = await sendHandOver(
      {
        signal,
        bundle: made.bundle.value,
        to,
        gate,
        showsService: isServiceShown(draft, contents.signal),
        said: draft.said,
        again: draft.again,
      },
      {
        client,
        deskRecipient: () => recipientForDesk(desk),
        unacknowledged: draft.unacknowledged,
        keep: (unacknowledged) => {
          keep({ unacknowledged })
        },
      },
    )
    setIsBusy(false)
    setRefusal(sent.ok ? undefined : sent.code)
    if (sent.ok) keep({ sent: { way: sent.value.way, code: sent.value.code } })
    else if (sent.code === 'session-missing') return
    else if (sent.code === 'state-changed-meanwhile') await learnVersion()
    onChanged()
  }

  const learnVersion = async () => {
    if (draft.again === undefined) return
    const newest = await client.handOver(draft.again.id)
    if (newest.ok) keep({ again: { id: draft.again.id, version: newest.value.version } })
  }

  const goOn = () => {
    const found = faultsOf()
    setFaults(found)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length > 0) return
    const next = HAND_OVER_STEPS[HAND_OVER_STEPS.indexOf(step) + 1]
    if (next === undefined) void send()
    else goTo(next)
  }

  const goBack = () => {
    const previous = HAND_OVER_STEPS[HAND_OVER_STEPS.indexOf(step) - 1]
    const isFirst = previous === undefined || (draft.again !== undefined && step === 'contents')
    if (isFirst) onLeave()
    else goTo(previous)
  }

  if (draft.sent !== undefined && draft.service !== undefined) {
    return (
      <SentStep
        service={draft.service}
        reference={draft.reference}
        sent={draft.sent}
        onDone={() => {
          handOverDrafts.drop(signal.id)
          onLeave()
        }}
      />
    )
  }

  const isReady = dutch !== undefined && (directory.value !== undefined || !directory.isLoading)
  const errors = faultWords(faults, t)
  const isLast = step === 'deliver'
  return (
    <div class="sw-flow-large console-hand-over">
      <div>
        <Button variant="quiet" icon={<ArrowBackIcon size={20} />} onClick={onLeave}>
          {t('handover:backToSignal')}
        </Button>
      </div>
      <header class="sw-flow-small">
        <ProgressText
          text={t('handover:progress', {
            now: HAND_OVER_STEPS.indexOf(step) + 1,
            all: HAND_OVER_STEPS.length,
          })}
          current={HAND_OVER_STEPS.indexOf(step) + 1}
          total={HAND_OVER_STEPS.length}
        />
        <Heading level={1} focusKey={step}>
          {t(`handover:steps.${step}.title`)}
        </Heading>
        <Text look="lead">{t(`handover:steps.${step}.text`)}</Text>
      </header>
      <Busy busy={!isReady} label={t('console:loading')} />
      {isReady && (
        <form
          class="sw-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!isBusy) goOn()
          }}
        >
          <ErrorSummary
            title={t('console:errorsTitle')}
            errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
            attempt={attempt}
          />
          {directory.value === undefined && step === 'service' && (
            <Alert tone="warning" title={t('handover:noDirectory')}>
              <p>{t('handover:noDirectoryText')}</p>
            </Alert>
          )}
          <StepFields
            {...{ step, contents, draft, choices, service, made, ways, errors }}
            waysOf={(one) => waysTo(one, directory.value, new Date(), reached.value)}
            onChange={keep}
          />
          <RefusalAlert code={refusal} />
          <ButtonRow>
            <Button type="submit" busy={isBusy} disabled={isLast && ways?.ways.length === 0}>
              {t(isLast ? `handover:sendBy.${draft.way ?? 'desk'}` : 'handover:next')}
            </Button>
            <Button variant="secondary" onClick={goBack}>
              {t('handover:back')}
            </Button>
          </ButtonRow>
        </form>
      )}
    </div>
  )
}

const PACKED = { services: dutchDirectory.services, rules: [...dutchRules] }
