import type { TrainingCase } from '../../domain/content/training-schema.ts'
import { StatusTag } from '../ui/StatusTag.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type LinesProps = {
  readonly title: string
  readonly training: TrainingCase
  /** Ids of lines of the case. */
  readonly lines: readonly string[]
}

/** Lines of the card that were in the scene: in which part, and why. */
export const CaseLines = ({ title, training, lines }: LinesProps) => {
  const { t } = useWords()
  if (lines.length === 0) return null
  return (
    <Panel title={title}>
      <ul class="sw-plain-list sw-flow">
        {training.seen
          .filter(({ indicator }) => lines.includes(indicator))
          .map(({ indicator, part }) => (
            <li key={indicator} class="sw-flow-small">
              <strong>{t(`cards:indicators.${indicator}`)}</strong>{' '}
              <StatusTag>{t('practice:after.inPart', { part })}</StatusTag>
              <Text>{t(`practice:cases.${training.id}.saw.${indicator}`)}</Text>
            </li>
          ))}
      </ul>
    </Panel>
  )
}

/** Ticked lines that are not in the scene: named, and left to talk about. */
export const ExtraLines = ({ lines }: { readonly lines: readonly string[] }) => {
  const { t, has } = useWords()
  if (lines.length === 0) return null
  return (
    <Panel title={t('practice:after.extra')}>
      <ul class="sw-list">
        {lines.map((id) => (
          <li key={id}>{has(`cards:indicators.${id}`) ? t(`cards:indicators.${id}`) : id}</li>
        ))}
      </ul>
      <Text soft>{t('practice:after.extraNote')}</Text>
    </Panel>
  )
}

/** What was in the scene and says nothing by itself. */
export const CaseNoise = ({
  training: { id, distractors },
}: {
  readonly training: TrainingCase
}) => {
  const { t } = useWords()
  return (
    <Panel title={t('practice:after.noise')} look="sunken">
      <ul class="sw-list">
        {distractors.map((noise) => (
          <li key={noise.id}>
            {t(`practice:cases.${id}.noise.${noise.id}`)}{' '}
            <StatusTag>{t('practice:after.inPart', { part: noise.part })}</StatusTag>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
