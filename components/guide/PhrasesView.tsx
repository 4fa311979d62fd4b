import { allPhrases } from '../../domain/content/all-phrases.ts'
import { ChatIcon } from '../icons/icons.tsx'
import { ActionRow } from '../ui/ActionRow.tsx'
import { Heading } from '../ui/Heading.tsx'
import { Text } from '../ui/Text.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { hrefOf } from './guide-route.ts'
import { PhraseShow } from './PhraseShow.tsx'
import './phrases.css'

/** Short lines to show to a person who may be in trouble: first the language, then one at a time. */
export const PhrasesView = ({ language }: { readonly language: string | undefined }) => {
  const { t } = useWords()
  const phrases = allPhrases.find((one) => one.language === language)
  if (phrases) return <PhraseShow key={phrases.language} phrases={phrases} />
  return (
    <div class="sw-flow-large">
      <div class="sw-flow-small">
        <Heading level={1} focusKey="phrases">
          {t('phrases:general.title')}
        </Heading>
        <Text>{t('phrases:general.intro')}</Text>
      </div>
      <section class="sw-flow-small" aria-labelledby="languages">
        <Heading level={2} id="languages">
          {t('guide:phrases.choose')}
        </Heading>
        <div class="sw-guide-rows sw-guide-rows--small">
          {allPhrases.map((one) => (
            <ActionRow
              key={one.language}
              title={one.name}
              note={t(`phrases:languages.${one.language}`)}
              icon={<ChatIcon />}
              href={hrefOf({ at: 'phrases', language: one.language })}
            />
          ))}
        </div>
      </section>
    </div>
  )
}
