import type { AUDIT_ACTIONS } from '../../domain/api/staff.ts'

type Action = (typeof AUDIT_ACTIONS)[number]

/**
 * The word keys for the detail of a log line: `reading>closed:handled` gives the new state and the
 * reason, `asks` that a question was asked; of a hand-over its state and reason. Anything else gives nothing.
 */
export const auditDetailKeys = (action: Action, detail: string | null): readonly string[] => {
  if (detail === null) return []
  if (action === 'reply-sent') return detail === 'asks' ? ['console:conversation.question'] : []
  if (action === 'hand-over-changed') {
    const [, state, reason] = /:[a-z]+>([a-z]+)(?::([a-z-]+))?$/u.exec(detail) ?? []
    return [
      ...(state === undefined ? [] : [`handover:states.${state}`]),
      ...(reason === undefined ? [] : [`handover:reasons.${reason}`]),
    ]
  }
  if (action !== 'state-changed') return []
  const [, state, reason] = /^[a-z-]+>([a-z-]+)(?::([a-z-]+))?$/u.exec(detail) ?? []
  return [
    ...(state === undefined ? [] : [`console:states.${state}`]),
    ...(reason === undefined ? [] : [`console:closeReasons.${reason}`]),
  ]
}

/** The reference of the hand-over that a log line is about; undefined where it is about none. */
export const handOverReference = (action: Action, detail: string | null): string | undefined =>
  action.startsWith('hand-over-') ? /^[0-9A-Z]{8}(?=:|$)/u.exec(detail ?? '')?.[0] : undefined
