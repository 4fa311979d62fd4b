import { defineConfig } from 'wxt'

import { DEFAULT_INTAKE_ORIGIN, parseBuildValues } from './extension/build-values.ts'

/** The only host the extension may talk to. Set at build time; the manifest's policy enforces it. */
const intakeOrigin = process.env['WXT_INTAKE_ORIGIN'] ?? DEFAULT_INTAKE_ORIGIN

export default defineConfig({
  srcDir: '.',
  outDir: process.env['WXT_OUT_DIR'] ?? '.output',
  imports: false,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:before': (wxt) => {
      // A package that cannot check its directory must not exist: stops with one clear line.
      if (wxt.config.mode === 'production') parseBuildValues(process.env)
    },
  },
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  zip: { excludeSources: ['server/**', 'console/**', 'web/**', 'setup/**', '.env*', 'data/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'nl',
    permissions: [
      // Keeps the chosen language, sector and settings between visits.
      'storage',
      // Retries a waiting signal and asks for answers, also when no page of ours is open.
      'alarms',
      // Shows the signalenkaart beside one's own work. Firefox calls it a sidebar and asks nothing.
      ...(browser === 'chrome' ? ['sidePanel'] : []),
      // "Use this text in a signal" on text that the person has selected.
      'contextMenus',
    ],
    // No host permission: the intake answers by CORS, and no page is ever read.
    host_permissions: [],
    incognito: browser === 'chrome' ? 'split' : 'not_allowed',
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src 'self' ${intakeOrigin}`,
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'signaalwijzer@signaalwijzer.example',
              strict_min_version: '140.0',
              // What leaves the device does so only after the person presses "send".
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
})
