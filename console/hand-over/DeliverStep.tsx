import { serviceName } from '../../components/desk/signal-facts.ts'
import { CheckedTextArea } from '../../components/form/CheckedTextArea.tsx'
import { ServiceAdvice } from '../../components/form/ServiceAdvice.tsx'
import { Alert } from '../../components/ui/Alert.tsx'
import { CheckboxGroup } from '../../components/ui/CheckboxGroup.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Service } from '../../domain/content/directory-schema.ts'
import { MAX_NOTE_LENGTH, type Bundle } from '../../domain/hand-over/bundle.ts'
import type { Signal } from '../../domain/signal/schema.ts'
import { BundleView } from './BundleView.tsx'
import type { StepErrors } from './ContentsStep.tsx'
import type { HandOverDraft } from './hand-over-drafts.ts'
import { isServiceShown } from './hand-over-ready.ts'
import type { WaysTo } from './ways-to.ts'

type Props = {
  readonly service: Service
  readonly bundle: Bundle
  readonly signal: Signal
  readonly waysTo: WaysTo
  readonly draft: HandOverDraft
  readonly errors: StepErrors
  readonly onChange: (change: Partial<HandOverDraft>) => void
}

/** By which way it goes, what that way needs, and what the professional gets to see of it. */
export const DeliverStep = ({
  service,
  bundle,
  signal,
  waysTo,
  draft,
  errors,
  onChange,
}: Props) => {
  const words = useWords()
  const { t, locale } = words
  const name = serviceName(service.id, words)
  const { ways, notSetUp, problem } = waysTo
  return (
    <>
      {problem !== undefined && (
        <Alert tone="warning">
          <p>{t(`handover:deliver.problems.${problem}`)}</p>
        </Alert>
      )}
      {ways.length === 0 ? (
        <Text>{t('handover:deliver.noWay')}</Text>
      ) : (
        <RadioGroup
          id="way"
          legend={t('handover:deliver.way')}
          error={errors['way']}
          options={ways.map(({ way }) => ({
            value: way,
            label: t(`handover:ways.${way}.name`, { service: name }),
            description: t(`handover:ways.${way}.note`),
          }))}
          value={draft.way}
          onValue={(way) => {
            onChange({ way })
          }}
        />
      )}
      {notSetUp.length > 0 && (
        <Text soft>
          {t('handover:deliver.notSetUp', {
            ways: new Intl.ListFormat(locale, { type: 'disjunction' }).format(
              notSetUp.map((way) => t(`handover:ways.${way}.short`)),
            ),
          })}
        </Text>
      )}
      {draft.way === 'phone' && <PhoneScript {...{ service, bundle, draft, errors, onChange }} />}
      {draft.again === undefined && (
        <CheckboxGroup
          id="shows"
          legend={t('handover:deliver.shows')}
          description={t(
            signal.wishes.includes('stay-unknown')
              ? 'handover:deliver.showsAfraid'
              : 'handover:deliver.showsNote',
          )}
          optionalMark=""
          options={[{ value: 'shows', label: t('handover:deliver.showsTick', { service: name }) }]}
          values={isServiceShown(draft, signal) ? ['shows'] : []}
          onValues={(values) => {
            onChange({ showsService: values.length > 0 })
          }}
        />
      )}
    </>
  )
}

const SCRIPT = ['who', 'what', 'reference', 'read', 'names', 'ask'] as const

type ScriptProps = Pick<Props, 'service' | 'bundle' | 'draft' | 'errors' | 'onChange'>

const PhoneScript = ({ service, bundle, draft, errors, onChange }: ScriptProps) => {
  const { t } = useWords()
  return (
    <Panel title={t('handover:phone.title')} look="sunken">
      <ServiceAdvice service={service} />
      <ol class="console-lines">
        {SCRIPT.map((line) => (
          <li key={line}>
            {t(`handover:phone.script.${line}`, { from: bundle.from, reference: bundle.reference })}
          </li>
        ))}
      </ol>
      <Disclosure summary={t('handover:phone.readOut')}>
        <BundleView bundle={bundle} />
      </Disclosure>
      {draft.again === undefined && (
        <CheckedTextArea
          id="said"
          rows={4}
          label={t('handover:phone.said')}
          description={t('handover:phone.saidNote')}
          error={errors['said']}
          maxLength={MAX_NOTE_LENGTH}
          value={draft.said}
          lifted={draft.lifted}
          onValue={(said) => {
            onChange({ said })
          }}
          onLift={(key, isLifted) => {
            const others = [...draft.lifted].filter((one) => one !== key)
            onChange({ lifted: new Set(isLifted ? [...others, key] : others) })
          }}
        />
      )}
    </Panel>
  )
}
