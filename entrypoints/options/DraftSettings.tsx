import { Panel } from '../../components/ui/Panel.tsx'
import { SelectInput } from '../../components/ui/SelectInput.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import { MAX_DRAFT_DAYS, type Settings } from '../../extension/settings-area.ts'

const DAYS = Array.from({ length: MAX_DRAFT_DAYS }, (_unused, at) => at + 1)

type Props = {
  readonly days: number
  readonly onChange: (changed: Partial<Settings>) => void
}

/** How long an unfinished signal stays. */
export const DraftSettings = ({ days, onChange }: Props) => {
  const { t } = useWords()
  return (
    <Panel title={t('lock:drafts.title')}>
      <SelectInput
        label={t('lock:drafts.days')}
        description={t('lock:drafts.note')}
        width="medium"
        options={DAYS.map((count) => ({
          value: String(count),
          label: t('lock:drafts.count', { count }),
        }))}
        value={String(days)}
        onValue={(value) => {
          onChange({ draftDays: Number(value) })
        }}
      />
    </Panel>
  )
}
