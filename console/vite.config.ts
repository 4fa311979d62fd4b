import { defineConfig } from 'vite'

/** The intake that `npx vite console` speaks to while trying things out. */
const INTAKE = 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/v1': { target: INTAKE } } },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2023',
    // The Content-Security-Policy allows no inlined script or style, and no data: in either.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
