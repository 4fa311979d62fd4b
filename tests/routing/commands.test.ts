import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'signaalwijzer-rules-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

type Rule = { id: string; when: unknown; then: Record<string, unknown> }
type Rules = { conditions: Record<string, unknown>; rules: Rule[] }

const packedRules = (): Rules =>
  JSON.parse(readFileSync(join(root, 'content/directory/rules.json'), 'utf8')) as Rules

const ruleIn = ({ rules }: Rules, id: string): Rule => {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new Error(`There is no rule ${id}.`)
  return rule
}

const fileOf = (name: string, content: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

const run = (script: string, args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}
const directory = (...args: readonly string[]) => run('setup/directory/main.ts', args)

describe('npm run route', () => {
  it('prints where the answers of a form lead, and by which rule', () => {
    const answers = { danger: 'no', subject: 'place', sector: 'hotel', setting: 'work' }

    const { stdout, status } = run('setup/route.ts', ['-'], JSON.stringify(answers))

    const route = JSON.parse(stdout) as { first: { id: string; rule: string; phone: string }[] }
    expect(status).toBe(0)
    expect(route.first).toMatchObject([{ id: 'nla', rule: 'place-only-work', phone: '0800-5151' }])
  })

  it.each([
    ['no file', [], '', 'Name a file with answers'],
    ['a file that is not there', ['/nowhere/answers.json'], '', 'cannot be read'],
    ['text that is no JSON', ['-'], '{ danger', 'is not JSON'],
    ['an answer that the form does not know', ['-'], '{ "sector": "church" }', 'sector'],
    ['a question that the form does not ask', ['-'], '{ "nationality": "x" }', 'nationality'],
  ])('says what to do about %s', (_, args, input, words) => {
    const { stdout, stderr, status } = run('setup/route.ts', args, input)

    expect(stderr).toContain(words)
    expect([stdout, status]).toEqual(['', 1])
  })
})

describe('npm run directory -- check', () => {
  it('finds nothing wrong with the packed rules', () => {
    const { stdout, status } = directory('check')

    expect(stdout).toContain('0 unreachable rules.')
    expect(stdout).toContain('0 cases lead somewhere else')
    expect(status).toBe(0)
  })

  it('names a rule that never decides, a stranger and the cases that go wrong', () => {
    const file = packedRules()
    ruleIn(file, 'begging').then['first'] = ['vanished']
    file.rules.push({ ...ruleIn(file, 'place-only'), id: 'too-late' })

    const { stdout, stderr, status } = directory('check', fileOf('wrong.json', file))

    expect(stdout).toContain('1 unreachable rules.')
    expect(stderr).toContain('  too-late')
    expect(stderr).toContain('  begging: vanished')
    expect(stderr).toContain(
      '"somebody who has to beg": comensha instead of politie (rule begging)',
    )
    expect(status).toBe(1)
  })

  it.each([
    ['an unknown field', { field: 'nationality', equals: 'x' }, 'routing-rules-not-valid'],
    ['an unknown name', { is: 'nowhere' }, 'nowhere'],
    ['a circle of names', { is: 'round' }, 'round > round'],
  ])('refuses %s', (_, when, words) => {
    const file = packedRules()
    file.conditions['round'] = { not: { is: 'round' } }
    if (!JSON.stringify(when).includes('round')) file.conditions['round'] = { known: 'lane' }
    file.rules.unshift({ ...ruleIn(file, 'danger-now'), id: 'new', when })

    const { stderr, status } = directory('check', fileOf('refused.json', file))

    expect(stderr).toContain(words)
    expect(status).toBe(1)
  })
})

describe('npm run directory -- diff', () => {
  it('says in words which cases change service', () => {
    const file = packedRules()
    const before = fileOf('before.json', file)
    file.rules = file.rules.filter(({ id }) => id !== 'begging')

    const { stdout, status } = directory('diff', before, fileOf('after.json', file))

    expect(stdout).toContain(
      '"somebody who has to beg" went to Politie, geen spoed, and now goes to',
    )
    expect(status).toBe(0)
  })

  it('says which file it cannot read', () => {
    const { stderr, status } = directory('diff', fileOf('one.json', []), '/nowhere.json')

    expect(stderr).toContain('one.json: routing-rules-not-valid')
    expect(stderr).toContain('/nowhere.json: it cannot be read.')
    expect(status).toBe(1)
  })
})
