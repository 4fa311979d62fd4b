import { render } from 'preact'

import '../components/theme/full.css'
import { loadWords } from '../components/words/create-words.ts'
import { bestLanguage } from '../components/words/languages.ts'
import { createIntakeClient } from '../domain/intake/intake-client.ts'
import { App } from './App.tsx'
import { NAMESPACES } from './namespaces.ts'
import { builtInRootKey } from './root-key.ts'
import { createWebDirectory } from './web-directory.ts'

const root = document.getElementById('app')
if (!root) throw new Error('The page has no place for the form.')

const client = createIntakeClient({
  origin: location.origin,
  fetch: (url, init) => fetch(url, init),
})
const directory = createWebDirectory(client, builtInRootKey())
const words = await loadWords(bestLanguage(navigator.languages), NAMESPACES)

render(<App firstWords={words} client={client} directory={directory} />, root)
