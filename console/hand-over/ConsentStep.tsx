import { CheckboxGroup } from '../../components/ui/CheckboxGroup.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { OVERRIDE_REASONS, type GateTick } from '../../domain/hand-over/gate-answers.ts'
import type { GateQuestion } from '../../domain/hand-over/gate.ts'
import type { StepErrors } from './ContentsStep.tsx'
import type { HandOverDraft } from './hand-over-drafts.ts'

type Props = {
  readonly questions: readonly GateQuestion[]
  readonly draft: HandOverDraft
  readonly errors: StepErrors
  readonly onChange: (change: Partial<HandOverDraft>) => void
}

/** What must be answered before anything leaves; only codes of it are kept, in the log. */
export const ConsentStep = ({ questions, draft, errors, onChange }: Props) => {
  const { t, locale } = useWords()
  const tick = (about: GateTick, isTicked: boolean) => {
    const others = draft.ticked.filter((one) => one !== about)
    onChange({ ticked: isTicked ? [...others, about] : others })
  }
  return (
    <>
      {questions.map((question) => {
        const { about } = question
        if (about === 'consent') {
          return (
            <div key={about} class="sw-form">
              <RadioGroup
                id="consent"
                legend={t('handover:consent.question')}
                description={t('handover:consent.note')}
                error={errors['consent']}
                options={question.mayAnswer.map((value) => ({
                  value,
                  label: t(`handover:consent.answers.${value}`),
                  ...(value === question.suggested
                    ? { description: t('handover:consent.fromSignal') }
                    : {}),
                }))}
                value={draft.consent}
                onValue={(consent) => {
                  onChange({ consent })
                }}
              />
              {draft.consent === 'override' && (
                <RadioGroup
                  id="override"
                  legend={t('handover:consent.why')}
                  description={t('handover:consent.whyNote')}
                  error={errors['override']}
                  options={OVERRIDE_REASONS.map((value) => ({
                    value,
                    label: t(`handover:consent.reasons.${value}`),
                  }))}
                  value={draft.overrideReason}
                  onValue={(overrideReason) => {
                    onChange({ overrideReason })
                  }}
                />
              )}
            </div>
          )
        }
        const kinds =
          about === 'soft-findings'
            ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(
                question.kinds.map((kind) =>
                  t(`form:findings.kinds.${kind}`).toLocaleLowerCase(locale),
                ),
              )
            : ''
        return (
          <CheckboxGroup
            key={about}
            id={`tick-${about}`}
            legend={t(`handover:ticks.${about}.title`)}
            description={t(`handover:ticks.${about}.text`, { kinds })}
            error={errors[`tick-${about}`]}
            options={[{ value: about, label: t(`handover:ticks.${about}.tick`) }]}
            values={draft.ticked.includes(about) ? [about] : []}
            onValues={(values) => {
              tick(about, values.length > 0)
            }}
          />
        )
      })}
    </>
  )
}
