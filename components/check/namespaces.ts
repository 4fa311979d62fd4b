/** The word files that a face loads before it shows the page that checks a text. */
export const CHECK_NAMESPACES = ['check', 'form'] as const
