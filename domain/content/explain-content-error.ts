import { readJsonWithLines, type JsonLines, type JsonPath } from './json-lines.ts'

/** What zod says of one fault; only what is needed here. */
export type ContentIssue = {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  readonly errors?: readonly (readonly ContentIssue[])[]
}

/** One fault of a content file: where an editor must look, and a stable code for what is wrong. */
export type ContentFault = { readonly line: number; readonly field: string; readonly code: string }

const asPath = (path: readonly PropertyKey[]): JsonPath =>
  path.map((part) => (typeof part === 'number' ? part : String(part)))

const depthOf = (issues: readonly ContentIssue[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length))

/** Of a choice of shapes, the faults of the shape that came furthest are the ones meant. */
const meantBy = (issue: ContentIssue): readonly ContentIssue[] => {
  const branches = (issue.errors ?? []).filter((issues) => depthOf(issues) > 0)
  const [nearest] = branches.toSorted((one, other) => depthOf(other) - depthOf(one))
  if (nearest === undefined) return [issue]
  return nearest.flatMap((inner) => meantBy({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** The line of this value, or of the nearest value around it that the file has. */
const lineAround = (lines: JsonLines, path: JsonPath): number =>
  lines.lineOf(path) ?? (path.length === 0 ? 1 : lineAround(lines, path.slice(0, -1)))

/** A fault at a place of the file, on the line of the nearest value there is. */
export const faultAt = (lines: JsonLines, path: JsonPath, code: string): ContentFault => ({
  line: lineAround(lines, path),
  field: path.join('.'),
  code,
})

/**
 * Gives line, field and code for each fault zod found in this file. A field that is not there is
 * `missing`, one that does not belong there `not-known`; a text that is no JSON is one `not-json`.
 * Never gives the value: a fault may be printed anywhere.
 */
export const explainContentError = (
  fileText: string,
  issues: readonly ContentIssue[],
): readonly ContentFault[] => {
  const read = readJsonWithLines(fileText)
  if (!read.ok) return [{ line: read.line, field: '', code: 'not-json' }]
  return issues.flatMap(meantBy).flatMap((issue) => {
    const path = asPath(issue.path)
    if (issue.keys !== undefined && issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => faultAt(read.lines, [...path, key], 'not-known'))
    if (read.lines.lineOf(path) === null) return [faultAt(read.lines, path, 'missing')]
    return [faultAt(read.lines, path, (issue.code ?? 'not-valid').replaceAll('_', '-'))]
  })
}

/** `content/cards/hotel.json:12 groups.0.area: invalid-value`, as editors can click it. */
export const faultLine = (file: string, { line, field, code }: ContentFault): string =>
  `${file}:${line} ${field === '' ? '' : `${field}: `}${code}`
