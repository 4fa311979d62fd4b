import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

describe('the repository keeps its promises', () => {
  it('gives a reason beside each permission of the extension, and asks for no host', () => {
    const config = read('wxt.config.ts')
    const permissions = ['storage', 'alarms', 'sidePanel', 'contextMenus']

    for (const permission of permissions) {
      expect(config).toMatch(new RegExp(`// .+\\n[^\\n]*'${permission}'`, 'u'))
    }
    expect(config).toContain('host_permissions: []')
    const list = config.slice(config.indexOf('permissions: ['), config.indexOf('host_permissions'))
    expect(
      [...list.matchAll(/'(\w+)'/gu)].map(([, name]) => name).filter((name) => name !== 'chrome'),
    ).toEqual(permissions)
  })

  it('lists every decision', () => {
    const index = read('docs', 'decisions', 'README.md')
    const pages = readdirSync(join(root, 'docs', 'decisions')).filter((name) =>
      /^\d{4}-/u.test(name),
    )

    expect(pages.length).toBeGreaterThanOrEqual(6)
    for (const page of pages) {
      expect(index).toContain(`(${page})`)
      expect(read('docs', 'decisions', page)).toMatch(/^Status: /mu)
    }
  })

  it('pins exact versions of every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >

    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/u)
    }
  })

  it('brings no GPL-3 library into the product', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>
    }

    for (const name of Object.keys(dependencies)) {
      const { license } = JSON.parse(read('node_modules', name, 'package.json')) as {
        license: string
      }
      const choices = license.replace(/^\(|\)$/gu, '').split(/ or /iu)
      expect(choices, name).toContainEqual(
        expect.stringMatching(/^(MIT|MIT-0|BSD-[23]-Clause|Apache-2\.0|ISC|EUPL-1\.2)$/u),
      )
    }
  })

  it('tells nothing about a machine or a registry', () => {
    const files = ['package-lock.json', 'package.json', '.npmrc', 'README.md', 'CONTRIBUTING.md']

    for (const file of files) {
      expect(read(file), file).not.toMatch(/\/(home|root|Users)\/\w|localhost:4873/u)
    }
  })
})
