import { fileURLToPath } from 'node:url'

import { defineConfig, type Plugin } from 'vite'

import { rootKeySchema } from '../domain/directory/verify-directory.ts'
import { numbersWithoutScriptPlugin } from './numbers-without-script.ts'

/** The same policy as the intake sends; in the page too, should a proxy drop the header. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

const policyPlugin = (): Plugin => ({
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
})

/** A page without a root key could verify no directory and so send nothing: better not built. */
const demandRootKey = (): void => {
  const given = process.env['VITE_ROOT_KEY']
  if (given !== undefined && rootKeySchema.safeParse(JSON.parse(given)).success) return
  throw new Error('VITE_ROOT_KEY must hold the public root key as a JSON Web Key (Ed25519).')
}

export default defineConfig(({ command }) => {
  if (command === 'build') demandRootKey()
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: '/',
    publicDir: false,
    plugins: [numbersWithoutScriptPlugin(), policyPlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }
})
