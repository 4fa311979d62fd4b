import { rootKeySchema, type RootKey } from '../domain/directory/verify-directory.ts'

/** What is fixed when the package is built: the only host, and the key that signs the directory. */
export type BuildValues = { readonly intakeOrigin: string; readonly rootKey: RootKey }

export const DEFAULT_INTAKE_ORIGIN = 'http://localhost:8787'

/**
 * Parses the build-time values. Throws on a missing or wrong root key or origin: a package that
 * cannot check its directory must never be built or started.
 */
export const parseBuildValues = (values: {
  readonly WXT_INTAKE_ORIGIN?: string | undefined
  readonly WXT_ROOT_KEY?: string | undefined
}): BuildValues => {
  const intakeOrigin = values.WXT_INTAKE_ORIGIN ?? DEFAULT_INTAKE_ORIGIN
  if (!/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/u.test(intakeOrigin)) {
    throw new Error('WXT_INTAKE_ORIGIN must be an origin such as https://intake.example.')
  }
  const rootKey = rootKeySchema.safeParse(parseJson(values.WXT_ROOT_KEY ?? ''))
  if (!rootKey.success) {
    throw new Error('WXT_ROOT_KEY must be the public Ed25519 root key as a JSON Web Key.')
  }
  return { intakeOrigin, rootKey: rootKey.data }
}

/** The values this package was built with. */
export const buildValues = (): BuildValues =>
  parseBuildValues({
    WXT_INTAKE_ORIGIN: import.meta.env.WXT_INTAKE_ORIGIN as string | undefined,
    WXT_ROOT_KEY: import.meta.env.WXT_ROOT_KEY as string | undefined,
  })

const parseJson = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
