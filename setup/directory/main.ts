import { parseArgs } from 'node:util'

import { readConfig } from '../../server/config.ts'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { fail, print } from '../command-line.ts'
import { desksToSign } from '../desks-to-sign.ts'
import { checkRules } from './check.ts'
import { printDifference } from './diff.ts'
import { explain } from './explain.ts'
import { publishFile } from './publish.ts'
import { makeRootKey, printedThumbprint } from './root-key-files.ts'
import { signFiles } from './sign.ts'
import { describeDirectory, verifyFile } from './verify.ts'

const USAGE = `npm run -s directory -- check [RULES]      rules, cases and rules that never decide
npm run -s directory -- diff OLD NEW       which cases change service
npm run -s directory -- make-root-key FILE          offline: a new root key, and its public half
npm run -s directory -- desks > DESKS               at the intake: the keys to be signed
npm run -s directory -- sign --key FILE --desks FILE [--desk-key FILE]
                                  [--previous JWS | --version N] [--days N] > JWS
npm run -s directory -- verify JWS --root-key FILE
npm run -s directory -- publish JWS --root-key FILE`

type Options = Partial<
  Record<'key' | 'desks' | 'desk-key' | 'previous' | 'version' | 'days' | 'root-key', string>
>
type Command = (files: readonly string[], options: Options) => Promise<boolean> | boolean

const withStore = async (work: (store: Store) => Promise<void>): Promise<true> => {
  const config = readConfig(process.env)
  const store = config.ok ? await openStore(config.value) : config
  if (!store.ok) {
    fail(explain('intake', { code: 'store-unusable' }))
    return true
  }
  await work(store.value).finally(() => store.value.close())
  return true
}

/** Each says false when it was called in another way than it is used. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: ([rules, ...more]) => {
    if (more.length > 0) return false
    checkRules(rules)
    return true
  },
  diff: ([before, after, ...more]) => {
    if (before === undefined || after === undefined || more.length > 0) return false
    printDifference(before, after)
    return true
  },
  'make-root-key': async ([file, ...more]) => {
    if (file === undefined || more.length > 0) return false
    const made = await makeRootKey(file)
    if (!made.ok) {
      fail(explain(file, made))
      return true
    }
    process.stderr.write(`Read this to each other: ${await printedThumbprint(made.value)}\n`)
    print(JSON.stringify(made.value))
    return true
  },
  desks: (files) =>
    files.length === 0 &&
    withStore(async (store) => {
      print(JSON.stringify(await desksToSign(store, new Date()), null, 2))
    }),
  sign: async (files, { key, desks, 'desk-key': deskKey, ...wish }) => {
    if (key === undefined || desks === undefined || files.length > 0) return false
    const signed = await signFiles({ key, desks, deskKey, ...wish }, new Date())
    if (signed.ok) print(signed.value)
    else fail(explain('sign', signed))
    return true
  },
  verify: async ([file, ...more], { 'root-key': rootKey }) => {
    if (file === undefined || rootKey === undefined || more.length > 0) return false
    const verified = await verifyFile(file, rootKey, new Date())
    if (verified.ok) describeDirectory(verified.value.directory).forEach(print)
    else fail(explain(file, verified))
    return true
  },
  publish: async ([file, ...more], { 'root-key': rootKeyFile }) => {
    if (file === undefined || rootKeyFile === undefined || more.length > 0) return false
    return withStore(async (store) => {
      const published = await publishFile({ file, rootKeyFile }, store, new Date())
      if (published.ok) print(`Version ${published.value.version} is now given to everybody.`)
      else fail(explain(file, published))
    })
  },
}

/** The command of the directory's editors and keepers. Says how it is used when it does not understand. */
const run = async (words: readonly string[]): Promise<void> => {
  const text = { type: 'string' } as const
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      key: text,
      desks: text,
      'desk-key': text,
      previous: text,
      version: text,
      days: text,
      'root-key': text,
    },
  })
  const [name = '', ...files] = positionals
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!(await command?.(files, values))) fail(USAGE)
}

await run(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage =
    error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS')
  if (!isUsage) throw error
  fail(USAGE)
})
