import type { DirectoryState } from '../components/form/form-host.ts'
import { verifyDirectory, type RootKey } from '../domain/directory/verify-directory.ts'
import type { IntakeClient } from '../domain/intake/intake-client.ts'

/**
 * Fetches and verifies the directory when it is first asked for, and again after a refusal. Within
 * one page a version never goes back.
 */
export const createWebDirectory = (
  client: Pick<IntakeClient, 'fetchDirectory'>,
  rootKey: RootKey,
): (() => Promise<DirectoryState>) => {
  let known: DirectoryState | undefined
  return async () => {
    if (known?.is === 'ready' && Date.parse(known.directory.expiresAt) > Date.now()) return known
    const fetched = await client.fetchDirectory()
    if (!fetched.ok) return known?.is === 'ready' ? known : { is: 'missing', code: fetched.code }
    const version = known?.is === 'ready' ? known.directory.version : 0
    const verified = await verifyDirectory(fetched.value, rootKey, version)
    if (!verified.ok) return { is: 'missing', code: verified.code }
    known = { is: 'ready', directory: verified.value }
    return known
  }
}
