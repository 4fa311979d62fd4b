/**
 * Cuts JSON into lines to show: one for each member down to two levels, deeper ones stay together.
 * The lines put one after another are the text itself, to the last character; indent is for the eye.
 */
export const linesOfJson = (
  json: string,
): readonly { readonly text: string; readonly indent: number }[] => {
  const lines: { text: string; indent: number }[] = []
  let depth = 0
  let indent = 0
  let line = ''
  let isInString = false

  const endLine = () => {
    if (line !== '') lines.push({ text: line, indent })
    line = ''
    indent = depth
  }

  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at)
    if (isInString) {
      line += character
      if (character === '\\') {
        at += 1
        line += json.charAt(at)
      } else if (character === '"') isInString = false
      continue
    }
    if (character === '}' || character === ']') {
      depth -= 1
      if (depth < CUT_DEPTH) endLine()
      line += character
      continue
    }
    line += character
    if (character === '"') isInString = true
    else if (character === '{' || character === '[') {
      depth += 1
      if (depth <= CUT_DEPTH) endLine()
    } else if (character === ',' && depth <= CUT_DEPTH) endLine()
  }
  endLine()
  return lines
}

const CUT_DEPTH = 2
