/** The word files that the guide shows. Search loads its own when someone types. */
export const GUIDE_NAMESPACES = [
  'guide',
  'cards',
  'services',
  'pages',
  'phrases',
  'routing',
  'form',
] as const
