import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { armor } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Bundle } from '../../domain/hand-over/bundle.ts'
import { deriveMailKeys, mailCodeGroups, makeMailCode } from '../../domain/hand-over/mail-code.ts'
import { sealBundle, sealBundleWithCode } from '../../domain/hand-over/seal-bundle.ts'
import { sealJson } from '../../domain/sealing/seal.ts'
import { bareEnvironment } from '../bare-environment.ts'
import { aKeyPair } from '../builders.ts'
import { aBundle, aHandledSignal, valueOf } from './builders.ts'

const root = join(import.meta.dirname, '..', '..')
const command = join(root, 'setup', 'open-bundle.ts')
const hasTerminal = spawnSync('script', ['--version']).error === undefined
if (!hasTerminal) process.stderr.write('No program "script": asking on a terminal is skipped.\n')

/** Runs the command; `input` goes to its standard input, which is no terminal. */
const run = (args: readonly string[], input: string | Uint8Array = '') =>
  new Promise<{ status: number | null; output: string; fault: string }>((resolve) => {
    const child = spawn(process.execPath, [command, ...args], { env: bareEnvironment() })
    const [output, fault]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => fault.push(chunk))
    child.on('close', (status) => {
      const [said, complained] = [Buffer.concat(output), Buffer.concat(fault)]
      resolve({ status, output: said.toString(), fault: complained.toString() })
    })
    child.stdin.end(input)
  })

describe('the command with which a partner opens a hand-over', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-bundle-'))
  const at = (name: string) => join(folder, name)
  let bundle: Bundle
  let sealed: Uint8Array
  let recipient: string

  const save = (name: string, contents: string | Uint8Array): string => {
    writeFileSync(at(name), contents)
    return at(name)
  }

  beforeAll(async () => {
    const { contents } = await aHandledSignal()
    bundle = aBundle(contents, { note: 'Graag voor vrijdag bekijken.' })
    const made = await run(['--make-identity', at('key.txt')])
    recipient = made.output.trim()
    sealed = valueOf(await sealBundle(bundle, [recipient]))
    save('bundle.age', sealed)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('makes a hybrid key that only its owner may read, and prints the public half', () => {
    const keyFile = readFileSync(at('key.txt'), 'utf8')

    expect(recipient).toMatch(/^age1pq1[a-z0-9]+$/u)
    expect(keyFile).toMatch(/^# public key: age1pq1\S+\nAGE-SECRET-KEY-PQ-1[A-Z0-9]+\n$/u)
    expect(statSync(at('key.txt')).mode & 0o777).toBe(0o600)
  })

  it('never overwrites a key', async () => {
    const before = readFileSync(at('key.txt'), 'utf8')

    const { status, fault } = await run(['--make-identity', at('key.txt')])

    expect(status).toBe(2)
    expect(fault).toContain('there already')
    expect(readFileSync(at('key.txt'), 'utf8')).toBe(before)
  })

  it('makes an X25519 key for older tools, with which it opens too', async () => {
    const made = await run(['--make-identity', at('older.txt'), '--x25519'])
    const forOlder = valueOf(await sealBundle(bundle, [made.output.trim()]))

    const opened = await run(['--identity', at('older.txt'), '-'], forOlder)

    expect(made.output).toMatch(/^age1(?!pq1)[a-z0-9]{58}\n$/u)
    expect(JSON.parse(opened.output)).toEqual(bundle)
  })

  it('prints a hand-over for a hybrid key as JSON', async () => {
    const { status, output, fault } = await run(['--identity', at('key.txt'), at('bundle.age')])

    expect(fault).toBe('')
    expect(status).toBe(0)
    expect(JSON.parse(output)).toEqual(bundle)
  })

  it.each([
    { form: 'the bare file', inForm: (bytes: Uint8Array) => bytes },
    { form: 'the armored file', inForm: (bytes: Uint8Array) => armor.encode(bytes) },
    { form: 'base64', inForm: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64') },
    {
      form: 'the answer of the intake',
      inForm: (bytes: Uint8Array) =>
        JSON.stringify({ sealed: Buffer.from(bytes).toString('base64'), reference: 'X' }),
    },
  ])('reads $form from standard input', async ({ inForm }) => {
    const { output } = await run(['--identity', at('key.txt'), '-'], inForm(sealed))

    expect(JSON.parse(output)).toEqual(bundle)
  })

  it('tries every key in the file, so that an older hand-over still opens', async () => {
    const newer = (await aKeyPair()).identity
    const both = save('both.txt', `# new\n${newer}\n${readFileSync(at('key.txt'), 'utf8')}`)

    const { status } = await run(['--identity', both, at('bundle.age')])

    expect(status).toBe(0)
  })

  it('prints a table in Dutch with --words', async () => {
    const { output } = await run(['--identity', at('key.txt'), '--words', at('bundle.age')])

    expect(output).toContain('Dit is een geanonimiseerd signaal en geen registratie.')
    expect(output).toMatch(/^Kenmerk {2,}\S{4} \S{4}$/mu)
    expect(output).toMatch(/^Overgedragen op {2,}2026-11-22$/mu)
    expect(output).toMatch(/^Toelichting {2,}Graag voor vrijdag bekijken\.$/mu)
    for (const { question } of bundle.inWords) {
      expect(output).toContain(question.split(' ').at(0))
    }
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('lets nothing in a hand-over move the cursor or turn a line round', async () => {
    const nasty = { ...bundle, note: 'stil\u001b[2Jweg\u009b31m\u202eachteruit\rvooraan' }
    const file = save('nasty.age', valueOf(await sealBundle(nasty, [recipient])))

    const words = await run(['--identity', at('key.txt'), '--words', file])
    const json = await run(['--identity', at('key.txt'), file])

    for (const { output } of [words, json]) {
      expect(output.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u)
    }
    expect(JSON.parse(json.output)).toEqual(nasty)
  })

  it('opens with the code that was told by phone, however it is typed', async () => {
    const code = makeMailCode()
    const { passphrase } = await deriveMailKeys(code)
    const file = save('code.age', valueOf(await sealBundleWithCode(bundle, passphrase)))
    const typed = mailCodeGroups(code).join(' - ').toLowerCase()

    const opened = await run(['--code', file], `${typed}\n`)
    const wrong = await run(['--code', file], `${mailCodeGroups(makeMailCode()).join(' ')}\n`)

    expect(JSON.parse(opened.output)).toEqual(bundle)
    expect(wrong.status).toBe(1)
    expect(wrong.fault).toContain('not the code')
  })

  it.skipIf(!hasTerminal)('asks for the code on the terminal while the file comes in', async () => {
    const code = makeMailCode()
    const { passphrase } = await deriveMailKeys(code)
    const file = save('tty.age', valueOf(await sealBundleWithCode(bundle, passphrase)))
    const shell = `cat '${file}' | '${process.execPath}' '${command}' --code - > '${at('out.json')}'`

    const shown = await new Promise<string>((resolve) => {
      const child = spawn('script', ['-qec', shell, '/dev/null'])
      const said: string[] = []
      child.stdout.on('data', (chunk: Buffer) => {
        said.push(chunk.toString())
        if (said.join('').endsWith('Code: ')) child.stdin.write(`${code}\n`)
      })
      child.on('close', () => {
        resolve(said.join(''))
      })
    })

    expect(shown).toContain('Code: ')
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toEqual(bundle)
  })

  it('says what is wrong, and prints nothing of the hand-over', async () => {
    const other = save('other.txt', `${(await aKeyPair()).identity}\n`)
    const damaged = Uint8Array.from(sealed)
    damaged[damaged.length - 9] = (damaged.at(-9) ?? 0) ^ 1
    const newer = valueOf(await sealJson({ ...bundle, format: 2 }, [recipient]))
    const otherJson = valueOf(await sealJson({ hello: 'world' }, [recipient]))
    const key = at('key.txt')
    const cases = [
      { args: ['--identity', other, at('bundle.age')], status: 1, why: 'another key' },
      { args: ['--identity', key, save('d.age', damaged)], status: 1, why: 'damaged' },
      { args: ['--identity', key, save('n.age', newer)], status: 1, why: 'newer version' },
      { args: ['--identity', key, save('o.age', otherJson)], status: 1, why: 'not a hand-over' },
      { args: ['--identity', key, save('p.pdf', '%PDF-1.7')], status: 1, why: 'not a hand-over' },
      { args: ['--identity', key, save('e.age', '')], status: 1, why: 'not a hand-over' },
      {
        args: ['--identity', save('no.txt', 'x'), at('bundle.age')],
        status: 1,
        why: 'valid age key',
      },
      { args: ['--code', at('bundle.age')], status: 1, why: 'use --identity' },
      { args: ['--identity', key, at('absent.age')], status: 2, why: 'Could not read' },
      {
        args: ['--identity', at('absent.txt'), at('bundle.age')],
        status: 2,
        why: 'Could not read',
      },
      { args: ['--identity', key], status: 2, why: 'Usage' },
      { args: ['--code', 'BCDF', at('bundle.age')], status: 2, why: 'Usage' },
      { args: ['--code', '--identity', key, at('bundle.age')], status: 2, why: 'Usage' },
      { args: ['--passphrase=x', at('bundle.age')], status: 2, why: 'Usage' },
      { args: ['--make-identity', at('no/such/key.txt')], status: 2, why: 'Could not write' },
    ]

    const ended = []
    for (const { args } of cases) ended.push(await run(args, 'BCDF GHJK MNPQ\n'))

    for (const [index, { args, status, why }] of cases.entries()) {
      expect(ended[index], args.join(' ')).toMatchObject({ status, output: '' })
      expect(ended[index]?.fault, args.join(' ')).toContain(why)
    }
    expect(existsSync(at('no'))).toBe(false)
  })
})
