import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

import type { MiddlewareHandler } from 'hono'

import { refuse, type IntakeEnv } from '../http/context.ts'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
}
const HASHED_NAME = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/u

type Pages = {
  readonly prefix: string
  readonly root: string
  readonly name: string
  /** Names below `prefix` that show the first page too; the page itself reads the address. */
  readonly views?: readonly string[]
}

/**
 * Gives the built pages below `prefix` from the folder `root`, and nothing outside it. Only files
 * with a hash in their name may be kept by the browser. Says so plainly when nothing was built.
 */
export const staticPages =
  ({ prefix, root, name, views = [] }: Pages): MiddlewareHandler<IntakeEnv> =>
  async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    c.set('routeName', `GET ${prefix}`)
    const asked = c.req.path.slice(prefix.length)
    const path = asked === '' || views.includes(asked) ? 'index.html' : asked
    const file = resolve(root, path)
    const mediaType = MEDIA_TYPES[extname(file)]
    if (!file.startsWith(resolve(root) + sep) || mediaType === undefined) {
      return refuse(c, 'not-found')
    }
    const bytes = await readIfThere(file)
    if (bytes) {
      if (HASHED_NAME.test(file)) c.header('Cache-Control', 'public, max-age=31536000, immutable')
      return c.body(bytes, 200, { 'Content-Type': mediaType })
    }
    if (path === 'index.html') return c.text(`${name} has not been built yet.\n`, 404)
    return refuse(c, 'not-found')
  }

const readIfThere = async (file: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return undefined
  }
}
