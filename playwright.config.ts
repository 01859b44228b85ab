import { defineConfig } from '@playwright/test'
import { systemBrowser } from './tests/support/system-browser'

const executablePath = systemBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // More than cores: a story mostly waits.
  workers: 3,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./tests/support/playwright-reporter.ts']],
  outputDir: 'test-results/e2e',
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    // Recording every step is dear: `npm run e2e -- --trace retain-on-failure` where a story is hard to follow.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
