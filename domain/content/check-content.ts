import { CONTENT_FILES } from './content-files.ts'
import { referencesOf, type Reference, type ReferenceKind } from './content-references.ts'
import type { DirectoryContent } from './directory-schema.ts'
import { explainContentError, faultAt, type ContentFault } from './explain-content-error.ts'
import { readJsonWithLines, type JsonLines, type JsonPath } from './json-lines.ts'
import { overlappingHours } from './overlapping-hours.ts'

/** The text of each file by its place below the root, such as `content/tips.json`. */
export type ContentTexts = ReadonlyMap<string, string>
export type FaultInFile = ContentFault & { readonly file: string }

type Read = { readonly file: string; readonly content: unknown; readonly lines: JsonLines }
type Named = { readonly kind: ReferenceKind; readonly id: string; readonly path: JsonPath }

/** Where each sort of id is given out: the files, the list in them and the field of the id. */
const GIVEN_OUT: readonly (readonly [ReferenceKind, RegExp, string | null, string])[] = [
  ['card', /^content\/cards\//, null, 'id'],
  ['page', /^content\/pages\//, null, 'id'],
  ['case', /^content\/training\/cases\//, null, 'id'],
  ['indicator', /^content\/indicators\//, 'indicators', 'id'],
  ['service', /^content\/directory\/[a-z]{2}\.json$/, 'services', 'id'],
  ['rule', /^content\/directory\/rules\.json$/, 'rules', 'id'],
  ['phrase', /^content\/phrases\.json$/, 'phrases', 'id'],
  ['region', /^content\/regions\.json$/, 'regions', 'code'],
  ['source', /^content\/sources\.json$/, 'sources', 'id'],
  ['tip', /^content\/tips\.json$/, 'tips', 'id'],
]

const namedIn = ({ file, content }: Read): Named[] =>
  GIVEN_OUT.filter(([, place]) => place.test(file)).flatMap(([kind, , list, field]) => {
    const records = content as Record<string, unknown>
    if (list === null) return [{ kind, id: String(records[field]), path: [field] }]
    return (records[list] as readonly Record<string, unknown>[]).map((record, at) => ({
      kind,
      id: String(record[field]),
      path: [list, at, field],
    }))
  })

const faultsOf = (file: string, text: string): { faults: FaultInFile[]; read: Read | null } => {
  const json = readJsonWithLines(text)
  if (!json.ok)
    return { faults: [{ file, line: json.line, field: '', code: 'not-json' }], read: null }
  const { value, lines } = json
  const sort = CONTENT_FILES.find(({ place }) => place.test(file))
  if (sort === undefined)
    return { faults: [{ file, line: 1, field: '', code: 'no-such-file' }], read: null }
  const twice = lines.twice.map((path) => ({ file, ...faultAt(lines, path, 'key-twice') }))
  const parsed = sort.schema.safeParse(value)
  if (parsed.success) return { faults: twice, read: { file, content: value, lines } }
  const wrong = explainContentError(text, parsed.error.issues)
  return { faults: [...twice, ...wrong.map((fault) => ({ file, ...fault }))], read: null }
}

const hoursFaults = ({ file, content, lines }: Read): FaultInFile[] => {
  if (!/^content\/directory\/[a-z]{2}\.json$/.test(file)) return []
  return (content as DirectoryContent).services.flatMap(({ hours }, at) =>
    overlappingHours(hours).map((index) => ({
      file,
      ...faultAt(lines, ['services', at, 'hours', 'weekly', index], 'hours-overlap'),
    })),
  )
}

const idFaults = (reads: readonly Read[]): FaultInFile[] => {
  const seen = new Set<string>()
  return reads.flatMap((read) =>
    namedIn(read).flatMap(({ kind, id, path }) => {
      const name = `${kind} ${id}`
      const own = read.file.replace(/^.*\/|\.json$/g, '')
      const code = seen.has(name)
        ? 'id-twice'
        : path.length === 1 && id !== own
          ? 'id-not-file-name'
          : null
      seen.add(name)
      return code === null ? [] : [{ file: read.file, ...faultAt(read.lines, path, code) }]
    }),
  )
}

type Words = ReadonlyMap<string, Record<string, unknown> | null>

const hasWords = (words: Words, language: string, namespace: string, key: string): boolean => {
  const found = key
    .split('.')
    .reduce<unknown>(
      (below, part) => (below as Record<string, unknown> | null | undefined)?.[part],
      words.get(`locales/${language}/${namespace}.json`),
    )
  return typeof found === 'string' && found.trim() !== ''
}

const referenceFaults = (
  { file, lines }: Read,
  reference: Reference,
  names: ReadonlySet<string>,
  words: Words,
  languages: readonly string[],
): FaultInFile[] => {
  if (reference.kind !== 'words') {
    if (names.has(`${reference.kind} ${reference.id}`)) return []
    return [{ file, ...faultAt(lines, reference.path, `no-such-${reference.kind}`) }]
  }
  return languages
    .filter((language) => !hasWords(words, language, reference.namespace, reference.key))
    .map((language) => ({ file, ...faultAt(lines, reference.path, `no-words-${language}`) }))
}

/**
 * Checks every content file and what they rely on: shape, ids that exist and are given out once,
 * words in each of these languages, hours that do not overlap. Gives each fault with file, line
 * and field; nothing when all is well. References are judged only once every file can be read, so
 * that one fault is not told a hundred times. Never repairs.
 */
export const checkContent = (
  texts: ContentTexts,
  languages: readonly string[],
): readonly FaultInFile[] => {
  const files = [...texts].filter(([file]) => file.startsWith('content/'))
  const results = files.map(([file, text]) => faultsOf(file, text))
  const words: Words = new Map(
    [...texts].flatMap(([file, text]): [string, Record<string, unknown> | null][] => {
      if (!file.startsWith('locales/')) return []
      const json = readJsonWithLines(text)
      return [[file, json.ok ? (json.value as Record<string, unknown>) : null]]
    }),
  )
  const wordFaults = [...words]
    .filter(([, content]) => content === null)
    .map(([file]) => {
      const json = readJsonWithLines(texts.get(file) ?? '')
      return { file, line: json.ok ? 1 : json.line, field: '', code: 'not-json' }
    })
  const shape = [...results.flatMap(({ faults }) => faults), ...wordFaults]
  if (shape.length > 0) return shape
  const reads = results.flatMap(({ read }) => (read === null ? [] : [read]))
  const names = new Set(reads.flatMap(namedIn).map(({ kind, id }) => `${kind} ${id}`))
  return [
    ...idFaults(reads),
    ...reads.flatMap(hoursFaults),
    ...reads.flatMap((read) =>
      referencesOf(read.file, read.content).flatMap((reference) =>
        referenceFaults(read, reference, names, words, languages),
      ),
    ),
  ]
}
