import { DataList } from '../../components/ui/DataList.tsx'
import { Disclosure } from '../../components/ui/Disclosure.tsx'
import { Heading } from '../../components/ui/Heading.tsx'
import { Text } from '../../components/ui/Text.tsx'
import { serviceName } from '../../components/desk/signal-facts.ts'
import { useWords } from '../../components/words/WordsProvider.tsx'
import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { formatDay } from '../desk/format-day.ts'

type Props = { readonly bundle: Bundle }

/** Everything a bundle holds: in words, and as the very bytes that are sealed. */
export const BundleView = ({ bundle }: Props) => {
  const words = useWords()
  const { t, locale } = words
  const { signal, note, workContact } = bundle
  return (
    <>
      <DataList
        label={t('handover:bundle.head')}
        items={[
          { id: 'reference', key: t('handover:bundle.reference'), value: bundle.reference },
          { id: 'from', key: t('handover:bundle.from'), value: bundle.from },
          { id: 'to', key: t('handover:bundle.to'), value: serviceName(bundle.to, words) },
          {
            id: 'day',
            key: t('handover:bundle.day'),
            value: formatDay(bundle.handedOverOn, locale),
          },
        ]}
      />
      <Text>
        <span lang="nl">{bundle.about}</span>
      </Text>
      {note !== undefined && <Typed title={t('handover:bundle.note')} text={note} />}
      {signal.text !== undefined && <Typed title={t('handover:bundle.text')} text={signal.text} />}
      <Heading level={3}>{t('handover:bundle.answers')}</Heading>
      <div lang="nl">
        <DataList
          items={bundle.inWords.map(({ question, answer }, index) => ({
            id: String(index),
            key: question,
            value: <span class="console-typed">{answer}</span>,
          }))}
        />
      </div>
      {workContact !== undefined && (
        <Typed title={t('handover:bundle.workContact')} text={workContact} />
      )}
      <Disclosure summary={t('handover:bundle.json')}>
        <Text look="small" soft>
          {t('handover:bundle.jsonNote')}
        </Text>
        <pre
          class="console-json"
          dir="ltr"
          translate={false}
          role="region"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll by keyboard
          tabIndex={0}
          aria-label={t('handover:bundle.json')}
        >
          {JSON.stringify(bundle, null, 2)}
        </pre>
      </Disclosure>
    </>
  )
}

const Typed = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <section class="sw-flow-small">
    <Heading level={3}>{title}</Heading>
    <p class="console-typed" dir="auto">
      {text}
    </p>
  </section>
)
