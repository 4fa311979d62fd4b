import { saveBytes } from '../../components/draft-file/save-bytes.ts'
import { Alert } from '../../components/ui/Alert.tsx'
import { Button } from '../../components/ui/Button.tsx'
import { ButtonRow } from '../../components/ui/ButtonRow.tsx'
import { DataList } from '../../components/ui/DataList.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Panel } from '../../components/ui/Panel.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { encodeText } from '../../domain/text.ts'

/** What was handed over, to read, print or keep. The answers come in Dutch, whatever the page is in. */
export const OpenedBundle = ({ bundle }: { readonly bundle: Bundle }) => {
  const { t, has, locale } = useWords()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const service = `services:services.${bundle.to}.name`
  const { text } = bundle.signal
  return (
    <article class="sw-flow-large sw-bundle">
      <div class="sw-flow-small">
        <Heading level={1} focusKey="opened">
          {t('bundle:opened.title', { reference: bundle.reference })}
        </Heading>
        <Text look="lead" lang="nl">
          {bundle.about}
        </Text>
      </div>
      <DataList
        label={t('bundle:opened.about')}
        items={[
          { id: 'from', key: t('bundle:opened.from'), value: bundle.from },
          { id: 'to', key: t('bundle:opened.to'), value: has(service) ? t(service) : bundle.to },
          {
            id: 'day',
            key: t('bundle:opened.day'),
            value: day.format(new Date(bundle.handedOverOn)),
          },
          { id: 'reference', key: t('bundle:opened.reference'), value: bundle.reference },
        ]}
      />
      <section class="sw-flow-small">
        <Heading level={2}>{t('bundle:opened.signal')}</Heading>
        <div lang="nl">
          <DataList
            items={bundle.inWords.map(({ question, answer }, index) => ({
              id: String(index),
              key: question,
              value: answer,
            }))}
          />
        </div>
      </section>
      {text !== undefined && <Typed title={t('bundle:opened.text')} text={text} />}
      {bundle.note !== undefined && <Typed title={t('bundle:opened.note')} text={bundle.note} />}
      {bundle.workContact !== undefined && (
        <Typed title={t('bundle:opened.workContact')} text={bundle.workContact} />
      )}
      <section class="sw-flow-small sw-bundle__keep">
        <Heading level={2}>{t('bundle:keep.title')}</Heading>
        <Alert tone="info">{t('bundle:keep.quarter')}</Alert>
        <ButtonRow>
          <Button
            variant="secondary"
            onClick={() => {
              window.print()
            }}
          >
            {t('bundle:keep.print')}
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              saveBytes(
                encodeText(`${JSON.stringify(bundle, null, 2)}\n`),
                `overdracht-${bundle.reference}.json`,
              )
            }}
          >
            {t('bundle:keep.save')}
          </Button>
        </ButtonRow>
        <Text look="small" soft>
          {t('bundle:keep.plain')}
        </Text>
      </section>
    </article>
  )
}

const Typed = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Panel title={title}>
    <p class="utrecht-paragraph sw-bundle__typed" dir="auto">
      {text}
    </p>
  </Panel>
)
