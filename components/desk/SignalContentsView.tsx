import { DataList } from '../ui/DataList.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import type { SignalContents } from '../../domain/sealing/contents.ts'
import {
  indicatorLines,
  languageName,
  ruleWords,
  serviceName,
  signalFacts,
} from './signal-facts.ts'
import './desk.css'

/** The opened signal: what was answered, what was seen, what was typed, and where it went and why. */
export const SignalContentsView = ({ contents }: { readonly contents: SignalContents }) => {
  const words = useWords()
  const { t, language } = words
  const { signal, route } = contents
  const seen = indicatorLines(signal.indicators, words)
  const formLanguage = languageName(signal.formLanguage, language)

  return (
    <>
      {signal.text !== undefined && (
        <Panel title={t('console:signal.text')}>
          <p class="sw-desk-typed" dir="auto" lang={signal.formLanguage}>
            {signal.text}
          </p>
          <Text look="small" soft>
            {t('console:signal.textNote', { language: formLanguage })}
          </Text>
        </Panel>
      )}
      <Panel title={t('console:signal.seen')}>
        {seen.length === 0 && <Text soft>{t('console:signal.nothingTicked')}</Text>}
        {seen.map(({ area, lines }) => (
          <section key={area} class="sw-flow-small">
            <Heading level={3}>{area}</Heading>
            <ul class="sw-desk-lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </Panel>
      <Panel title={t('console:signal.answers')}>
        <DataList
          label={t('console:signal.answers')}
          items={signalFacts(signal, words).map(({ id, key, values }) => ({
            id,
            key,
            value: values.join(' · '),
          }))}
        />
        {signal.text === undefined && (
          <Text look="small" soft>
            {t('console:signal.noText', { language: formLanguage })}
          </Text>
        )}
      </Panel>
      {signal.workContact !== undefined && (
        <Panel title={t('console:signal.workContact')}>
          <p class="sw-desk-typed" dir="auto">
            {signal.workContact}
          </p>
          <Text look="small" soft>
            {t('console:signal.workContactNote')}
          </Text>
        </Panel>
      )}
      <Panel title={t('console:signal.route')} look="sunken">
        <DataList
          items={[
            {
              id: 'first',
              key: t('console:signal.first'),
              value: route.first.map((id) => serviceName(id, words)).join(' · '),
            },
            ...(route.also.length === 0
              ? []
              : [
                  {
                    id: 'also',
                    key: t('console:signal.also'),
                    value: route.also.map((id) => serviceName(id, words)).join(' · '),
                  },
                ]),
          ]}
        />
        <ul class="sw-desk-lines">
          {route.because.map((id) => (
            <li key={id}>{ruleWords(id, words)}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
