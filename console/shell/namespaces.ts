/** The word files that the console shows. */
export const CONSOLE_NAMESPACES = [
  'console',
  'errors',
  'form',
  'cards',
  'services',
  'routing',
  'handover',
  'desks',
  'keys',
] as const
