import { useEffect, useState } from 'preact/hooks'

import type { TrainingCase } from '../../domain/content/training-schema.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'

type Props = { readonly training: TrainingCase; readonly afterHref: string }

/** One invented case, told part by part as somebody would live it; then what one can do. */
export const CaseScene = ({ training, afterHref }: Props) => {
  const { t } = useWords()
  const { id, parts } = training
  const [shown, setShown] = useState(1)
  useEffect(() => {
    setShown(1)
  }, [id])

  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1} focusKey={id}>
          {t(`practice:cases.${id}.title`)}
        </Heading>
        <Text soft>{t(`practice:cases.${id}.place`)}</Text>
      </div>
      <section class="sw-flow" aria-label={t('practice:read')}>
        {Array.from({ length: shown }, (_, at) => at + 1).map((part) => (
          <section key={part} class="sw-box sw-box--raised sw-flow-small">
            <Heading level={2} size="small" focusKey={part > 1 ? part : undefined}>
              {t('practice:partOf', { part, parts })}
            </Heading>
            <Text>{t(`practice:cases.${id}.part${part}`)}</Text>
          </section>
        ))}
      </section>
      {shown < parts ? (
        <ButtonRow>
          <Button
            onClick={() => {
              setShown(shown + 1)
            }}
          >
            {t('practice:next')}
          </Button>
        </ButtonRow>
      ) : (
        <div class="sw-flow-small">
          <ButtonRow>
            <Button href="/report.html" target="_blank">
              {t('practice:handOver')}
            </Button>
            <Button variant="secondary" href={afterHref}>
              {t('practice:toAfter')}
            </Button>
          </ButtonRow>
          <Text look="small" soft>
            {t('practice:handOverNote')}
          </Text>
        </div>
      )}
    </div>
  )
}
