const WORDS =
  "van de den der ter ten te 't op in aan uit onder voor bij over la le les du el al ben bin bint ibn abu ould da del della di dos das do do von zu zum zur vom af san santa mac o' d' het l' y e i der vande vander ver st thoe tot بن بنت ابن أبو ابو أبي أم عبد آل".split(
    ' ',
  )

/** Small words between first name and surname, in small letters. They never are a name on their own. */
export const TUSSENVOEGSELS: ReadonlySet<string> = new Set(WORDS)

/** Those that open a surname often enough to belong to it when a title or first name stands before. */
export const OPENS_SURNAME: ReadonlySet<string> = new Set(
  "van de den der ter ten te 't op vande vander la le du el al ben bin bint ibn abu ould da del della di dos das von zu zum af d' in aan uit onder بن بنت ابن أبو ابو أبي أم عبد آل".split(
    ' ',
  ),
)

/** How many may follow one another: `van de den`, `op de`, `van 't`. */
export const MOST_TUSSENVOEGSELS = 3

/** Tussenvoegsels that far more often say where somebody is: `Danny W. uit Assen`. */
export const PREPOSITION = /^(?:in|uit|aan|op|voor|bij|over|onder|te|tot|het|y|e|i)$/u
