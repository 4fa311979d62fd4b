export type JsonPath = readonly (string | number)[]

/** Where values of a JSON file stand. Lines count from 1; `null` where the file has no such value. */
export type JsonLines = {
  readonly lineOf: (path: JsonPath) => number | null
  /** Keys written twice in one object: the first is lost without a word otherwise. */
  readonly twice: readonly JsonPath[]
}

export type ReadJson =
  | { readonly ok: true; readonly value: unknown; readonly lines: JsonLines }
  | { readonly ok: false; readonly line: number }

const SCALAR = /"(?:[^"\\\n]|\\.)*"|[-\w.+]+/y
const nameOf = (path: JsonPath): string => JSON.stringify(path.map(String))

class NotJson extends Error {}

class Reader {
  readonly lines = new Map<string, number>()
  readonly twice: JsonPath[] = []
  private at = 0
  private line = 1
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get lineNow(): number {
    return this.line
  }

  read(): unknown {
    const value = this.value([])
    this.space()
    if (this.at < this.text.length) throw new NotJson()
    return value
  }

  private space(): void {
    for (; /[ \t\r\n]/.test(this.text.charAt(this.at)); this.at += 1)
      if (this.text.charAt(this.at) === '\n') this.line += 1
  }

  private takes(mark: string): boolean {
    this.space()
    if (this.text.charAt(this.at) !== mark) return false
    this.at += 1
    return true
  }

  private scalar(): unknown {
    this.space()
    SCALAR.lastIndex = this.at
    const found = SCALAR.exec(this.text)?.[0]
    if (found === undefined) throw new NotJson()
    this.at += found.length
    try {
      return JSON.parse(found) as unknown
    } catch {
      throw new NotJson()
    }
  }

  private value(path: JsonPath): unknown {
    this.space()
    if (!this.lines.has(nameOf(path))) this.lines.set(nameOf(path), this.line)
    if (this.takes('{')) return this.members(path)
    if (this.takes('[')) return this.items(path)
    return this.scalar()
  }

  private members(path: JsonPath): Record<string, unknown> {
    const entries = new Map<string, unknown>()
    if (this.takes('}')) return {}
    do {
      const key = this.scalar()
      if (typeof key !== 'string') throw new NotJson()
      const below = [...path, key]
      if (entries.has(key)) this.twice.push(below)
      this.lines.set(nameOf(below), this.line)
      if (!this.takes(':')) throw new NotJson()
      entries.set(key, this.value(below))
    } while (this.takes(','))
    if (!this.takes('}')) throw new NotJson()
    return Object.fromEntries(entries)
  }

  private items(path: JsonPath): unknown[] {
    const items: unknown[] = []
    if (this.takes(']')) return items
    do items.push(this.value([...path, items.length]))
    while (this.takes(','))
    if (!this.takes(']')) throw new NotJson()
    return items
  }
}

/**
 * Reads a JSON text and remembers the line of every value. Refuses what is no JSON with the line
 * on which reading stopped. Never repairs; for content files, which are small.
 */
export const readJsonWithLines = (text: string): ReadJson => {
  const reader = new Reader(text)
  try {
    const value = reader.read()
    const lineOf = (path: JsonPath): number | null => reader.lines.get(nameOf(path)) ?? null
    return { ok: true, value, lines: { lineOf, twice: reader.twice } }
  } catch (error) {
    if (error instanceof NotJson) return { ok: false, line: reader.lineNow }
    throw error
  }
}
