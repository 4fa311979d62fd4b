/** The word files that a face loads before it shows the form. */
export const FORM_NAMESPACES = [
  'form',
  'errors',
  'cards',
  'services',
  'routing',
  'text',
  'sheet',
  'after',
  'desks',
] as const

/** The word files that a face loads before it shows a conversation or asks for a receipt. */
export const THREAD_NAMESPACES = ['form', 'thread', 'errors', 'services', 'after'] as const
