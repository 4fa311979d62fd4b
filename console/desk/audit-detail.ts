import type { AUDIT_ACTIONS } from '../../domain/api/staff.ts'

type Action = (typeof AUDIT_ACTIONS)[number]

/**
 * The word keys for the detail of a log line: `reading>closed:handled` gives the new state and the
 * reason, `asks` that a question was asked. Anything else gives nothing.
 */
export const auditDetailKeys = (action: Action, detail: string | null): readonly string[] => {
  if (detail === null) return []
  if (action === 'reply-sent') return detail === 'asks' ? ['console:conversation.question'] : []
  if (action !== 'state-changed') return []
  const [, state, reason] = /^[a-z-]+>([a-z-]+)(?::([a-z-]+))?$/u.exec(detail) ?? []
  return [
    ...(state === undefined ? [] : [`console:states.${state}`]),
    ...(reason === undefined ? [] : [`console:closeReasons.${reason}`]),
  ]
}
