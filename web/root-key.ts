import { rootKeySchema, type RootKey } from '../domain/directory/verify-directory.ts'

/**
 * The public root key this page was built with. The page trusts the server it came from all the
 * same: see `docs/decisions/`. Throws when the build is broken.
 */
export const builtInRootKey = (): RootKey =>
  rootKeySchema.parse(JSON.parse(String(import.meta.env['VITE_ROOT_KEY'])))
