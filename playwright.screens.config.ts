import { defineConfig } from '@playwright/test'

/** `npm run screens`: photographs of every face, for docs/screens/. Not part of `npm test`. */
export default defineConfig({
  testDir: 'tests/screens',
  testMatch: '**/*.screens.ts',
  globalSetup: './tests/journeys/global-setup.ts',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: 'test-results/screens',
})
