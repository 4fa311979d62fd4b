import { defineConfig } from '@playwright/test'

import { LANES } from './tests/journeys/build.ts'

/** Longest first, so that the lanes end together: Playwright begins with the first project. */
const LONG =
  /(?:check|firefox|firefox-keeps|form|guide|hand-over|partner|signal|start|text)\.journey\.ts$/u

export default defineConfig({
  testDir: 'tests/journeys',
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testMatch: '**/*.journey.ts', testIgnore: LONG },
  ],
  globalSetup: './tests/journeys/global-setup.ts',
  workers: LANES,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: 'test-results',
})
