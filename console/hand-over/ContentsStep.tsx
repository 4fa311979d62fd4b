import '../../components/form/form.css'
import { CheckedTextArea } from '../../components/form/CheckedTextArea.tsx'
import { CheckboxGroup } from '../../components/ui/CheckboxGroup.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { RadioGroup } from '../../components/ui/RadioGroup.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { MAX_NOTE_LENGTH } from '../../domain/hand-over/bundle.ts'
import { TEXT_CHOICES } from '../../domain/hand-over/make-bundle.ts'
import type { Signal } from '../../domain/signal/schema.ts'
import type { HandOverDraft } from './hand-over-drafts.ts'

export type StepErrors = Readonly<Record<string, string>>

type Props = {
  readonly signal: Signal
  readonly draft: HandOverDraft
  readonly errors: StepErrors
  readonly onChange: (change: Partial<HandOverDraft>) => void
}

/** What goes along beside the answers: the professional's words, their contact, a note of the desk. */
export const ContentsStep = ({ signal, draft, errors, onChange }: Props) => {
  const { t } = useWords()
  return (
    <>
      {signal.text !== undefined && (
        <>
          <Panel title={t('console:signal.text')} look="sunken">
            <p class="console-typed" dir="auto" lang={signal.formLanguage}>
              {signal.text}
            </p>
          </Panel>
          <RadioGroup
            id="text"
            legend={t('handover:contents.text')}
            error={errors['text']}
            options={TEXT_CHOICES.map((value) => ({
              value,
              label: t(`handover:contents.textChoices.${value}`),
              description: t(`handover:contents.textNotes.${value}`),
            }))}
            value={draft.text}
            onValue={(text) => {
              onChange({ text })
            }}
          />
        </>
      )}
      {signal.workContact !== undefined && (
        <CheckboxGroup
          id="work-contact"
          legend={t('handover:contents.workContact')}
          description={t('handover:contents.workContactNote')}
          optionalMark=""
          options={[{ value: 'with', label: t('handover:contents.withWorkContact') }]}
          values={draft.withWorkContact ? ['with'] : []}
          onValues={(values) => {
            onChange({ withWorkContact: values.length > 0 })
          }}
        />
      )}
      <CheckedTextArea
        id="note"
        rows={5}
        label={t('handover:contents.note')}
        description={t('handover:contents.noteNote')}
        optionalMark={t('form:optional')}
        error={errors['note']}
        maxLength={MAX_NOTE_LENGTH}
        value={draft.note}
        lifted={draft.lifted}
        onValue={(note) => {
          onChange({ note })
        }}
        onLift={(key, isLifted) => {
          const others = [...draft.lifted].filter((one) => one !== key)
          onChange({ lifted: new Set(isLifted ? [...others, key] : others) })
        }}
      />
    </>
  )
}
