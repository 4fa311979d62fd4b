import { Alert } from '../../components/ui/Alert.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Service } from '../../domain/content/directory-schema.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { ConsentStep } from './ConsentStep.tsx'
import { ContentsStep, type StepErrors } from './ContentsStep.tsx'
import { DeliverStep } from './DeliverStep.tsx'
import type { HandOverDraft, HandOverStep } from './hand-over-drafts.ts'
import { PreviewStep } from './PreviewStep.tsx'
import { ServiceStep } from './ServiceStep.tsx'
import type { ServicesToChoose } from './services-to-choose.ts'
import type { BundleMade } from './use-bundle.ts'
import type { WaysTo } from './ways-to.ts'

type Props = {
  readonly step: HandOverStep
  readonly contents: SignalContents
  readonly draft: HandOverDraft
  readonly choices: ServicesToChoose
  readonly service: Service | undefined
  readonly made: BundleMade | undefined
  readonly ways: WaysTo | undefined
  readonly waysOf: (service: Service) => WaysTo
  readonly errors: StepErrors
  readonly onChange: (change: Partial<HandOverDraft>) => void
}

/** The fields of one page of the hand-over. */
export const StepFields = (props: Props) => {
  const { step, contents, draft, choices, service, made, ways, waysOf, errors, onChange } = props
  const { t } = useWords()
  const { signal } = contents

  if (step === 'service') {
    return (
      <ServiceStep
        choices={choices}
        waysOf={waysOf}
        value={draft.service}
        error={errors['service']}
        onValue={(chosen) => {
          // Another service has other ways; a way that was chosen for the first one is no choice.
          onChange({ service: chosen, ...(chosen === draft.service ? {} : { way: undefined }) })
        }}
      />
    )
  }
  if (step === 'contents') return <ContentsStep {...{ signal, draft, errors, onChange }} />
  if (made?.bundle.ok !== true || service === undefined || ways === undefined) {
    return (
      <Alert tone="warning">
        <p>{t('handover:errors.bundle')}</p>
      </Alert>
    )
  }
  const bundle = made.bundle.value
  if (step === 'consent') {
    return <ConsentStep questions={made.questions} {...{ draft, errors, onChange }} />
  }
  if (step === 'preview') return <PreviewStep {...{ bundle, signal }} />
  return <DeliverStep waysTo={ways} {...{ service, bundle, signal, draft, errors, onChange }} />
}
