import { render } from 'preact'

import './console.css'
import { loadWords } from '../components/words/create-words.ts'
import { deriveEnrolmentKeys } from '../domain/keys/enrolment-link.ts'
import { openPersonKeyStore } from './opening/person-key-store.ts'
import { takeEnrolmentSecret } from './session/enrolment-secret.ts'
import { keepLanguage, startLanguage } from './shell/kept-language.ts'
import { CONSOLE_NAMESPACES } from './shell/namespaces.ts'
import { Root } from './shell/Root.tsx'

const secret = takeEnrolmentSecret(globalThis)
const link = secret === undefined ? undefined : (deriveEnrolmentKeys(secret) ?? null)
const firstWords = await loadWords(
  startLanguage(localStorage, navigator.languages),
  CONSOLE_NAMESPACES,
)
const store = await openPersonKeyStore()
const members = await store.members()
const place = document.getElementById('console')
if (!place) throw new Error('The page of the console has no place for it.')

// A link opened in a tab that already shows the console changes only the hash: start again with it.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#inschrijven=')) location.reload()
})

render(
  <Root
    firstWords={firstWords}
    store={store}
    members={members}
    link={link}
    onLanguage={(language) => {
      keepLanguage(localStorage, language)
    }}
  />,
  place,
)
