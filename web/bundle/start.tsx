import { render } from 'preact'

import { loadWords } from '../../components/words/create-words.ts'
import { bestLanguage } from '../../components/words/languages.ts'
import { patientFetch } from '../patient-fetch.ts'
import { BundleApp } from './BundleApp.tsx'
import { createBundleClient } from './bundle-client.ts'
import { BUNDLE_NAMESPACES } from './bundle-words.ts'

/** Shows the page for a partner in this element. `firstToken`: from the address it was opened with. */
export const startBundlePage = async (
  root: HTMLElement,
  firstToken: string | undefined,
): Promise<void> => {
  const client = createBundleClient(location.origin, patientFetch)
  const firstWords = await loadWords(bestLanguage(navigator.languages), BUNDLE_NAMESPACES)
  render(<BundleApp firstWords={firstWords} firstToken={firstToken} client={client} />, root)
}
