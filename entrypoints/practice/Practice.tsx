import { useEffect, useState } from 'preact/hooks'

import { ArrowBackIcon } from '../../components/icons/icons.tsx'
import { CaseAfter } from '../../components/practice/CaseAfter.tsx'
import { CaseScene } from '../../components/practice/CaseScene.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { Busy } from '../../components/ui/Busy.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { ListRow } from '../../components/ui/ListRow.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { setPageTitle } from '../../components/words/page-title.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { TrainingCase } from '../../domain/content/training-schema.ts'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import { trainingCaseById, trainingCases } from '../../domain/training/training-cases.ts'
import { FacePage } from '../face/FacePage.tsx'
import { WithPractice } from '../face/WithPractice.tsx'
import { lastSignalOf } from './last-signal.ts'
import { useHash } from './use-hash.ts'

const AFTER = '/na'

/** The invented cases: choose one, read it, hand over a practice signal, see what was there. */
export const Practice = () => {
  const { t } = useWords()
  useEffect(() => {
    setPageTitle(t('popup:title'))
  }, [t])
  return (
    <FacePage>
      <WithPractice>
        <Cases />
      </WithPractice>
    </FacePage>
  )
}

const Cases = () => {
  const hash = useHash()
  const training = trainingCaseById(hash.replace(AFTER, ''))
  if (!training) return <CaseList />
  return (
    <div class="sw-flow">
      <Back />
      {hash.endsWith(AFTER) ? (
        <After key={training.id} training={training} />
      ) : (
        <CaseScene training={training} afterHref={`#${training.id}${AFTER}`} />
      )}
    </div>
  )
}

const Back = () => {
  const { t } = useWords()
  return (
    <a class="sw-quiet-link" href="/practice.html">
      <ArrowBackIcon size={20} />
      {t('practice:back')}
    </a>
  )
}

const CaseList = () => {
  const { t } = useWords()
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1}>{t('practice:title')}</Heading>
        <Text look="lead">{t('practice:intro')}</Text>
        <Text>{t('practice:what')}</Text>
      </div>
      <section class="sw-flow">
        <Heading level={2}>{t('practice:choose')}</Heading>
        <ul class="sw-plain-list sw-box sw-box--raised">
          {trainingCases.map(({ id }) => (
            <li key={id}>
              <ListRow
                title={t(`practice:cases.${id}.title`)}
                note={t(`practice:cases.${id}.place`)}
                href={`#${id}`}
              />
            </li>
          ))}
        </ul>
      </section>
      <ButtonRow>
        <Button variant="secondary" href="/practice-desk.html">
          {t('practice:toDesk')}
        </Button>
      </ButtonRow>
    </div>
  )
}

const After = ({ training }: { readonly training: TrainingCase }) => {
  const { t } = useWords()
  const [last, setLast] = useState<{ readonly contents: SignalContents | undefined }>()
  useEffect(() => {
    void lastSignalOf(training.sector).then((contents) => {
      setLast({ contents })
    })
  }, [training.sector])
  if (!last) return <Busy busy label={t('practice:desk.loading')} />
  return <CaseAfter training={training} contents={last.contents} sceneHref={`#${training.id}`} />
}
