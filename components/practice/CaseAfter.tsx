import type { TrainingCase } from '../../domain/content/training-schema.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { compareCase } from '../../domain/training/compare-case.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { DataList } from '../ui/DataList.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { CaseLines, CaseNoise, ExtraLines } from './CaseLines.tsx'

type Props = {
  readonly training: TrainingCase
  /** The last practice signal of this sector; without one the case is shown by itself. */
  readonly contents: SignalContents | undefined
  readonly sceneHref: string
}

/** What there was to see, beside what was handed over, in words and without a score. */
export const CaseAfter = ({ training, contents, sceneHref }: Props) => {
  const { t } = useWords()
  const compared = contents && compareCase(training, contents.signal, contents.route)
  const there = training.seen.map(({ indicator }) => indicator)
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1} focusKey={training.id}>
          {t('practice:after.title')}
        </Heading>
        <Text look="lead">{t(`practice:cases.${training.id}.title`)}</Text>
        <Text soft>{t(`practice:after.${compared ? 'compared' : 'none'}`)}</Text>
      </div>
      {compared ? (
        <>
          <CaseLines title={t('practice:after.seen')} training={training} lines={compared.seen} />
          <CaseLines
            title={t(`practice:after.${compared.seen.length > 0 ? 'missed' : 'lines'}`)}
            training={training}
            lines={compared.notTicked}
          />
          <ExtraLines lines={compared.extra} />
        </>
      ) : (
        <CaseLines title={t('practice:after.lines')} training={training} lines={there} />
      )}
      <CaseNoise training={training} />
      <Lane training={training} contents={contents} />
      <Route training={training} contents={contents} />
      <Panel title={t('practice:after.talk')} look="accent">
        <Text>{t('practice:after.talkText')}</Text>
      </Panel>
      <ButtonRow>
        <Button href="/practice-desk.html">{t('practice:toDesk')}</Button>
        <Button variant="secondary" href={sceneHref}>
          {t('practice:toScene')}
        </Button>
      </ButtonRow>
    </div>
  )
}

const Lane = ({ training, contents }: Pick<Props, 'training' | 'contents'>) => {
  const { t } = useWords()
  const lane = t(`form:options.lane.${training.lane}`)
  const ticked = contents?.signal.lane
  return (
    <Panel title={t('practice:after.lane')}>
      {ticked === undefined && <Text>{t('practice:after.laneIs', { lane })}</Text>}
      {ticked === training.lane && <Text>{t('practice:after.laneSame', { lane })}</Text>}
      {ticked !== undefined && ticked !== training.lane && (
        <Text>
          {t('practice:after.laneOther', { yours: t(`form:options.lane.${ticked}`), lane })}
        </Text>
      )}
      <Text>{t(`practice:cases.${training.id}.lane`)}</Text>
    </Panel>
  )
}

const Route = ({ training, contents }: Pick<Props, 'training' | 'contents'>) => {
  const { t, has } = useWords()
  const named = (ids: readonly string[]) =>
    ids
      .map((id) => (has(`services:services.${id}.name`) ? t(`services:services.${id}.name`) : id))
      .join(' · ')
  const { first, also } = training.route
  const compared = contents && compareCase(training, contents.signal, contents.route)
  return (
    <Panel title={t('practice:after.route')}>
      <DataList
        items={[
          { id: 'first', key: t('practice:after.first'), value: named(first) },
          { id: 'also', key: t('practice:after.also'), value: named(also) },
        ]}
      />
      {contents && compared && !compared.isSameFirst && (
        <>
          <Text>{t('practice:after.yours', { services: named(contents.route.first) })}</Text>
          <Text soft>{t('practice:after.differs')}</Text>
        </>
      )}
    </Panel>
  )
}
