import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { IntakeEnv } from '../../server/http/context.ts'
import { staticPages } from '../../server/pages/static-files.ts'

const BYTES = new Uint8Array([0x73, 0x00, 0xff, 0x80, 0x0a])

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'signaalwijzer-pages-'))
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Pages</title>')
  writeFileSync(join(root, 'assets', 'words-a1B2c3D4.bin'), BYTES)
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const asks = (path: string) => {
  const app = new Hono<IntakeEnv>()
  app.use('/*', staticPages({ prefix: '/', root, name: 'The pages', views: ['controleren'] }))
  return app.request(path)
}

describe('the pages that the intake gives', () => {
  it('show the first page at the address of a view', async () => {
    const answer = await asks('/controleren')

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('<title>Pages</title>')
  })

  it('are not there at an address that is no view', async () => {
    expect((await asks('/controleer')).status).toBe(404)
    expect((await asks('/controleren/x')).status).toBe(404)
  })

  it('give the lists of words byte for byte, to be kept by the browser', async () => {
    const answer = await asks('/assets/words-a1B2c3D4.bin')

    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BYTES)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
})
