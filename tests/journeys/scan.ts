import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every way in which a text may lie in a file: as UTF-8, UTF-16, base64 (three shifts), hex, URL. */
export const disguisesOf = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text, 'utf8')
  const shifted = [0, 1, 2].map((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64')
    // The first and last characters depend on the neighbours; what lies between does not.
    return Buffer.from(padded.slice(shift === 0 ? 0 : 4, -4))
  })
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(utf8.toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    ...shifted,
  ]
}

export const holds = (bytes: Buffer, text: string): boolean =>
  disguisesOf(text).some((disguise) => bytes.includes(disguise))

/** The files under `folder` in which the text lies, in any disguise. */
export const filesThatHold = (folder: string, text: string): readonly string[] => {
  const disguises = disguisesOf(text)
  return filesUnder(folder).filter((file) => {
    const bytes = unlessGone(() => readFileSync(file), Buffer.alloc(0))
    return disguises.some((disguise) => bytes.includes(disguise))
  })
}

const filesUnder = (folder: string): readonly string[] =>
  unlessGone(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() ? [path] : []
  })

/** A browser that runs removes files of its own meanwhile: what is gone holds nothing. */
const unlessGone = <Read>(read: () => Read, gone: Read): Read => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return gone
    throw error
  }
}
