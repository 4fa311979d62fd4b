const FOCUSABLE = 'input, select, textarea, button, a[href]'

/**
 * Moves focus to the element with this id, or to the first control inside it (a group of choices).
 * Leaves the address bar and the history alone; an unknown id changes nothing.
 */
export function focusTarget(id: string, root: Document = document): void {
  const target = root.getElementById(id)
  if (target === null) return

  const isGroup = target.matches('fieldset')
  const control = isGroup ? target.querySelector<HTMLElement>(FOCUSABLE) : null
  if (control === null && !target.matches(FOCUSABLE)) target.tabIndex = -1

  const focused = control ?? target
  focused.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'start' })
}
