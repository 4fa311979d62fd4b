import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from '@playwright/test'

import { chromeExtension, firefoxExtension, INTAKE_ORIGIN, projectRoot } from './build.ts'

type Lint = {
  readonly errors: readonly { readonly code: string; readonly message: string }[]
  readonly warnings: readonly { readonly code: string }[]
}

type Manifest = {
  readonly manifest_version: number
  readonly permissions: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly content_security_policy: { readonly extension_pages: string }
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest

test('web-ext finds no error in the Firefox package, and every warning is explained', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(projectRoot, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      firefoxExtension,
      '--output',
      'json',
    ],
    { maxBuffer: 16 * 1024 * 1024 },
  )
  const lint = JSON.parse(stdout) as Lint
  const explained = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8')

  expect(lint.errors).toEqual([])
  for (const { code } of lint.warnings) expect(explained).toContain(`\`${code}\``)
})

test('both packages are manifest v3, ask for no host, and may reach the intake alone', () => {
  const chrome = manifestIn(chromeExtension)
  const firefox = manifestIn(firefoxExtension)

  expect([...chrome.permissions].sort()).toEqual(['alarms', 'contextMenus', 'sidePanel', 'storage'])
  expect([...firefox.permissions].sort()).toEqual(['alarms', 'contextMenus', 'storage'])
  for (const manifest of [chrome, firefox]) {
    const policy = manifest.content_security_policy.extension_pages
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`connect-src 'self' ${INTAKE_ORIGIN};`)
    expect(policy).not.toMatch(/unsafe-|\*|https:/u)
  }
})
