// Checks a proof of filing, or prints the public key of this intake's proofs: see USAGE.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import { PATHS } from '../domain/api/paths.ts'
import { readConfig } from '../server/config.ts'
import { createFilingProof } from '../server/intake/filing-proof.ts'
import { openStore } from '../server/store/open-store.ts'
import { checkFiling, directoryJwsIn, rootKeyIn, type CheckFilingRefusal } from './check-filing.ts'
import { ROOT_KEY_FILE } from './root-key.ts'

const USAGE = `Usage:
  filing verify FILE|-  [--directory FILE|URL] [--root-key FILE] [--envelope FILE]
  filing key

verify  says whether a proof of filing is valid, and what it says. FILE holds the proof; - reads it
        from standard input. The directory is asked of the intake at PUBLIC_ORIGIN (standard
        http://localhost:8787) and the root key read from DATA_DIR, unless given.
        Ends with 0 (valid), 1 (not valid) or 2 (could not check).
key     prints the public key with which proofs of this intake are checked, for the directory.
`

const WHY: Record<CheckFilingRefusal, string> = {
  'filing-invalid': 'No key in the directory signed this, or something in it was changed.',
  'envelope-differs': 'The proof is genuine, and it is of another envelope.',
  'envelope-unknown-form': 'The envelope file does not hold an envelope.',
  'directory-signature': 'The directory was not signed with this root key.',
  'directory-unknown-form': 'The directory has a form that this version does not know.',
  'directory-older': 'The directory is an older one.',
}
/** These are faults of what the proof is checked with, not of the proof. */
const COULD_NOT_CHECK: readonly CheckFilingRefusal[] = [
  'envelope-unknown-form',
  'directory-signature',
  'directory-unknown-form',
  'directory-older',
]

const end = (status: number, ...lines: readonly string[]): never => {
  const stream = status === 2 ? process.stderr : process.stdout
  stream.write(`${lines.join('\n')}\n`)
  process.exit(status)
}

const read = async (where: string): Promise<string> => {
  try {
    if (where === '-') return await textOf(process.stdin)
    if (!/^https?:\/\//u.test(where)) return await readFile(where, 'utf8')
    const answer = await fetch(where, { redirect: 'error' })
    if (answer.ok) return await answer.text()
  } catch {
    // Said below, in the same words for a file and an address.
  }
  return end(2, `Could not read ${where}`)
}

const parsed = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        directory: { type: 'string' },
        'root-key': { type: 'string' },
        envelope: { type: 'string' },
      },
    })
  } catch {
    return end(2, USAGE)
  }
})()
const config = readConfig(process.env)
if (!config.ok) end(2, ...(config.fields ?? []))
else {
  const { dataDir, publicOrigin = 'http://localhost:8787' } = config.value
  const { values, positionals } = parsed
  const [command, file] = positionals
  if (command === 'key' && positionals.length === 1) {
    const store = await openStore(config.value)
    if (!store.ok) end(2, 'The database cannot be opened: see DATA_DIR and DATABASE_URL.')
    else {
      const { publicKey } = await createFilingProof(store.value.setup)
      await store.value.close()
      end(0, JSON.stringify(publicKey))
    }
  }
  if (command !== 'verify' || file === undefined || positionals.length > 2) end(2, USAGE)
  else {
    const rootKey = rootKeyIn(await read(values['root-key'] ?? join(dataDir, ROOT_KEY_FILE)))
    if (!rootKey) end(2, 'The root key file does not hold a root key.')
    else {
      const checked = await checkFiling({
        jws: await read(file),
        directoryJws: directoryJwsIn(
          await read(values.directory ?? `${publicOrigin}${PATHS.directory}`),
        ),
        rootKey,
        envelope: values.envelope === undefined ? undefined : await read(values.envelope),
      })
      if (!checked.ok && COULD_NOT_CHECK.includes(checked.code)) end(2, WHY[checked.code])
      if (!checked.ok) end(1, 'not valid', WHY[checked.code])
      else {
        const { receivedOn, deskId, deskName, envelopeHash } = checked.value
        end(
          0,
          'valid',
          `day       ${receivedOn}`,
          `desk      ${deskId}${deskName === undefined ? '' : ` (${deskName})`}`,
          `envelope  ${envelopeHash}`,
        )
      }
    }
  }
}
