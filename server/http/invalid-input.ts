import type { Context } from 'hono'

import { refuse } from './context.ts'

type Checked = {
  readonly success: boolean
  readonly target: string
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }
}

/** Refuses what does not fit its schema, all faults at once, by the names of the fields. */
export const refuseInvalid = (checked: unknown, c: Context): Response | undefined => {
  const { success, target, error } = checked as Checked
  if (success) return undefined
  const fields = (error?.issues ?? []).map(({ path }) => path.map(String).join('.')).filter(Boolean)
  if (target !== 'json') return refuse(c, 'query-invalid', fields)
  if (fields.includes('envelope.version')) return refuse(c, 'version-unknown')
  return refuse(c, 'body-invalid', fields)
}
