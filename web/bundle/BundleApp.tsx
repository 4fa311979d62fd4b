import { useEffect, useState } from 'preact/hooks'

import { AppHeader } from '../../components/ui/AppHeader.tsx'
import { LanguagePicker } from '../../components/ui/LanguagePicker.tsx'
import { SkipLink } from '../../components/ui/SkipLink.tsx'
import { loadWords, type Words } from '../../components/words/create-words.ts'
import { isLanguage, LANGUAGES } from '../../components/words/languages.ts'
import { WordsProvider } from '../../components/words/WordsProvider.tsx'
import type { BundleClient } from './bundle-client.ts'
import { BUNDLE_NAMESPACES } from './bundle-words.ts'
import { BundleView } from './BundleView.tsx'
import { takeToken } from './take-token.ts'
import './bundle.css'

type Props = {
  readonly firstWords: Words
  readonly firstToken: string | undefined
  readonly client: BundleClient
}

/** The page where another service opens what was handed over to it. Keeps nothing. */
export const BundleApp = ({ firstWords, firstToken, client }: Props) => {
  const [words, setWords] = useState(firstWords)
  const [link, setLink] = useState({ token: firstToken, count: 0 })
  const { t } = words

  useEffect(() => {
    // A second link in the same tab changes only what is behind the "#", which loads nothing.
    const onHash = () => {
      const token = takeToken(window)
      if (token !== undefined) setLink(({ count }) => ({ token, count: count + 1 }))
    }
    window.addEventListener('hashchange', onHash)
    return () => {
      window.removeEventListener('hashchange', onHash)
    }
  }, [])

  return (
    <WordsProvider
      words={words}
      onChangeLanguage={(language) => {
        void loadWords(language, BUNDLE_NAMESPACES).then(setWords)
      }}
    >
      <div class="sw-page">
        <SkipLink targetId="main" label={t('bundle:skip')} />
        <AppHeader name={t('bundle:product')} place={t('bundle:place')}>
          <LanguagePicker
            label={t('bundle:language')}
            languages={LANGUAGES}
            value={words.language}
            onValue={(code) => {
              if (!isLanguage(code)) return
              void loadWords(code, BUNDLE_NAMESPACES).then(setWords)
            }}
          />
        </AppHeader>
        <main id="main" class="sw-page__main">
          <BundleView key={link.count} token={link.token} client={client} />
        </main>
        <footer class="sw-page__foot">
          <p>{t('bundle:foot')}</p>
        </footer>
      </div>
    </WordsProvider>
  )
}
