import { CompactSign, importJWK } from 'jose'

import { directorySchema, type Directory } from '../domain/directory/schema.ts'
import {
  DIRECTORY_TYPE,
  SIGNATURE_ALGORITHM,
  type RootKey,
} from '../domain/directory/verify-directory.ts'
import { toCanonicalBytes } from '../domain/sealing/canonical-json.ts'

/** Both halves of a root key: `d` signs, and never leaves the file it was made in. */
export type WholeRootKey = RootKey & { readonly d: string }

/** Root key without its private half: the form that is pinned and that checks signatures. */
export const publicHalf = ({ kty, crv, x }: WholeRootKey): RootKey => ({ kty, crv, x })

/** Signs a directory (compact JWS). Throws when it does not fit the schema: nothing else is signed. */
export const signDirectory = async (directory: Directory, rootKey: WholeRootKey): Promise<string> =>
  new CompactSign(toCanonicalBytes(directorySchema.parse(directory)))
    .setProtectedHeader({ alg: SIGNATURE_ALGORITHM, typ: DIRECTORY_TYPE })
    .sign(await importJWK(rootKey, SIGNATURE_ALGORITHM))
