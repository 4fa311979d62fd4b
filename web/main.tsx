import '../components/theme/full.css'
import { takeToken } from './bundle/take-token.ts'

/** Where the link of a mailed hand-over leads. */
const BUNDLE_ADDRESS = '/overdracht'

const root = document.getElementById('app')
if (!root) throw new Error('The page has no place for the form.')

if (location.pathname === BUNDLE_ADDRESS) {
  // Before anything is loaded: the address is clean even when that fails.
  const token = takeToken(window)
  const { startBundlePage } = await import('./bundle/start.tsx')
  await startBundlePage(root, token)
} else {
  const { startForm } = await import('./start-form.tsx')
  await startForm(root)
}
