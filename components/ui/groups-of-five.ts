const GROUP_LENGTH = 5

/** Splits a code into groups of five for reading aloud; blanks and dashes between groups are left out. */
export function groupsOfFive(code: string): string[] {
  const characters = code.replace(/[\s-]/g, '')
  const groupCount = Math.ceil(characters.length / GROUP_LENGTH)
  return Array.from({ length: groupCount }, (_, index) =>
    characters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH),
  )
}
