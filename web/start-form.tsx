import { render } from 'preact'

import { loadWords } from '../components/words/create-words.ts'
import { bestLanguage } from '../components/words/languages.ts'
import { createIntakeClient } from '../domain/intake/intake-client.ts'
import { App } from './App.tsx'
import { NAMESPACES } from './namespaces.ts'
import { patientFetch } from './patient-fetch.ts'
import { builtInRootKey } from './root-key.ts'
import { createWebDirectory } from './web-directory.ts'

/** Shows the public form in this element. */
export const startForm = async (root: HTMLElement): Promise<void> => {
  const client = createIntakeClient({ origin: location.origin, fetch: patientFetch })
  const directory = createWebDirectory(client, builtInRootKey())
  const words = await loadWords(bestLanguage(navigator.languages), NAMESPACES)
  render(<App firstWords={words} client={client} directory={directory} />, root)
}
