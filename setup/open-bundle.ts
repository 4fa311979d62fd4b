// Opens a hand-over as a partner, or makes a partner's key: see USAGE.
import { openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { buffer } from 'node:stream/consumers'
import { ReadStream } from 'node:tty'
import { parseArgs } from 'node:util'

import type { Bundle } from '../domain/hand-over/bundle.ts'
import { deriveMailKeys, parseMailCode } from '../domain/hand-over/mail-code.ts'
import {
  openBundle,
  sealedWithOf,
  type OpenBundleRefusal,
} from '../domain/hand-over/open-bundle.ts'
import { refused, type Result } from '../domain/result.ts'
import { ageFileIn, identitiesIn } from './bundle-file.ts'
import { bundleJson, bundleTable } from './bundle-table.ts'
import { makePartnerIdentity } from './partner-identity.ts'

const USAGE = `Usage:
  open --identity KEYFILE FILE|-  [--words]
  open --code FILE|-              [--words]
  open --make-identity KEYFILE    [--x25519]

--identity       opens a hand-over with the key of your service and prints it as JSON. FILE is the age
                 file, or what the intake answered; - reads it from standard input.
--code           opens one that was sealed with a code. The code is asked for; it is never an argument,
                 where other users of this computer could read it.
--words          prints a table in Dutch instead of JSON.
--make-identity  makes a key in a new file for you alone, and prints the public half. --x25519 makes one
                 for older age tools, from before keys that hold against quantum computers.
Ends with 0 (opened), 1 (not opened) or 2 (could not try).
`

const WHY: Record<OpenBundleRefusal, string> = {
  'not-for-this-key': 'This hand-over was sealed to another key.',
  'bundle-code-wrong': 'This is not the code of this hand-over.',
  'bundle-needs-code': 'This hand-over opens with a code: use --code.',
  'bundle-needs-key': 'This hand-over opens with the key of your service: use --identity.',
  'identity-invalid': 'The key file does not hold a valid age key.',
  'sealed-damaged': 'The file is damaged: something in it was changed or is missing.',
  'bundle-not-ours': 'The file is not a hand-over.',
  'bundle-newer': 'This hand-over was made by a newer version. Update this program.',
}

const MAX_BYTES = 1024 * 1024

const end = (status: number, text: string): never => {
  const stream = status === 0 ? process.stdout : process.stderr
  stream.write(text.endsWith('\n') ? text : `${text}\n`)
  process.exit(status)
}

const read = async (where: string): Promise<Buffer> => {
  try {
    const bytes = where === '-' ? await buffer(process.stdin) : await readFile(where)
    if (bytes.length <= MAX_BYTES) return bytes
  } catch {
    return end(2, `Could not read ${where}`)
  }
  return end(1, WHY['bundle-not-ours'])
}

/** From the terminal, also while standard input brings the file. */
const askCode = async (file: string): Promise<string> => {
  try {
    const input = file === '-' ? new ReadStream(openSync('/dev/tty', 'r')) : process.stdin
    const asking = createInterface({ input, output: process.stderr, terminal: false })
    process.stderr.write('Code: ')
    for await (const line of asking) {
      asking.close()
      if (input !== process.stdin) input.destroy()
      return line
    }
  } catch {
    // Said below: without a terminal nobody can be asked.
  }
  return end(2, 'There is no terminal on which to ask for the code.')
}

const openWithKeys = async (
  sealed: Uint8Array,
  keyFile: string,
): Promise<Result<Bundle, OpenBundleRefusal>> => {
  let opened: Result<Bundle, OpenBundleRefusal> = refused('identity-invalid')
  for (const identity of identitiesIn(keyFile)) {
    opened = await openBundle(sealed, { identity })
    if (opened.ok || opened.code !== 'not-for-this-key') return opened
  }
  return opened
}

/** Asks only where a code can help. */
const openWithCode = async (
  sealed: Uint8Array,
  file: string,
): Promise<Result<Bundle, OpenBundleRefusal>> => {
  if (sealedWithOf(sealed) !== 'code') return openBundle(sealed, { passphrase: '' })
  const code = parseMailCode(await askCode(file))
  if (!code.ok) return refused('bundle-code-wrong')
  const { passphrase } = await deriveMailKeys(code.value)
  return openBundle(sealed, { passphrase })
}

const parsed = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        identity: { type: 'string' },
        code: { type: 'boolean', default: false },
        words: { type: 'boolean', default: false },
        'make-identity': { type: 'string' },
        x25519: { type: 'boolean', default: false },
      },
    })
  } catch {
    return end(2, USAGE)
  }
})()

const { values, positionals } = parsed
const newKeyFile = values['make-identity']
const [file] = positionals

if (newKeyFile !== undefined) {
  const isAlone = positionals.length === 0 && values.identity === undefined && !values.code
  if (!isAlone) end(2, USAGE)
  const made = await makePartnerIdentity(newKeyFile, values.x25519 ? 'x25519' : 'hybrid')
  if (made.ok) end(0, made.value)
  else if (made.code === 'file-exists') end(2, `${newKeyFile} is there already; it was left alone.`)
  else end(2, `Could not write ${newKeyFile}`)
}
if (file === undefined || positionals.length > 1 || values.x25519) end(2, USAGE)
else {
  if ((values.identity !== undefined) === values.code) end(2, USAGE)
  const sealed = ageFileIn(await read(file))
  if (!sealed.ok) end(1, WHY[sealed.code])
  else {
    const opened =
      values.identity === undefined
        ? await openWithCode(sealed.value, file)
        : await openWithKeys(sealed.value, (await read(values.identity)).toString('utf8'))
    if (!opened.ok) end(1, WHY[opened.code])
    else end(0, values.words ? bundleTable(opened.value) : bundleJson(opened.value))
  }
}
