import { join } from 'node:path'

import { defineConfig } from 'wxt'

import { DEFAULT_INTAKE_ORIGIN, parseBuildValues } from './extension/build-values.ts'

/** The only host the extension may talk to. Set at build time; the manifest's policy enforces it. */
const intakeOrigin = process.env['WXT_INTAKE_ORIGIN'] ?? DEFAULT_INTAKE_ORIGIN

type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * Puts what the popup loads before its first paint in one file: each file is a trip of its own, on
 * every click of the icon. Other pages share that file; the popup's own parts and the style files
 * are not in it.
 */
const oneFileForPopup = () => {
  const folder = join(import.meta.dirname, 'entrypoints', 'popup')
  let loadedAtOnce: ReadonlySet<string> | undefined

  const loaded = (graph: ModuleGraph): ReadonlySet<string> => {
    const found = new Set([join(folder, 'index.html'), join(folder, 'main.tsx')])
    // A set that grows while it is walked: the imports of imports come along.
    for (const id of found) graph.getModuleInfo(id)?.importedIds.forEach((next) => found.add(next))
    return found
  }

  return (moduleId: string, graph: ModuleGraph): string | null => {
    loadedAtOnce ??= loaded(graph)
    const isShared = loadedAtOnce.has(moduleId) && !moduleId.startsWith(folder)
    return isShared && !moduleId.endsWith('.css') ? 'popup-first' : null
  }
}

export default defineConfig({
  srcDir: '.',
  outDir: process.env['WXT_OUT_DIR'] ?? '.output',
  imports: false,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: oneFileForPopup(),
                debugName: 'popup-first',
              },
            ],
          },
        },
      },
    },
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
    // The popup by keyboard. A person can choose other keys in the browser; it asks no permission.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+S' } } },
    // "sw" in the address bar leads to the guide's search. It asks no permission either.
    omnibox: { keyword: 'sw' },
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
