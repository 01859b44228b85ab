import { defineConfig } from '@playwright/test'
import { firefoxLaunch } from './tests/browsers/firefox-launch.mjs'
import { browserEnvironment, headlessBrowser } from './tests/support/system-browser.mjs'

const executablePath = headlessBrowser()
/** Stories whose browsers send each other sound and pictures: several pages that code video fill two cores. */
const meetings =
  /\/(?:at-a-distance|beneficiary-phone|heard-again|meeting[\w-]*|recording[\w-]*|talk)\.spec\.ts$/
/** Stories that need Firefox's made-up devices. */
const firefoxOnly = /\/(?:two-engines|firefox-recording)\.spec\.ts$/
const webkit = /\/webkit[\w-]*\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  // More than cores: a story mostly waits.
  workers: 3,
  retries: 0,
  // Bounds for what hangs, not for what is slow: on a crowded machine a story takes ten times as long.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./tests/support/playwright-reporter.ts']],
  outputDir: 'test-results/e2e',
  projects: [
    // First, so that the others go on beside them.
    { name: 'meetings', testMatch: meetings, workers: 1 },
    { name: 'stories', testIgnore: [meetings, firefoxOnly, webkit] },
    {
      name: 'firefox',
      grep: /@firefox/u,
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: firefoxLaunch(),
        // Playwright hides the caret for it by a style, which our policy refuses.
        screenshot: 'off',
      },
    },
    { name: 'webkit', testMatch: webkit },
  ],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 60_000,
    // Recording every step is dear: `npm run e2e -- --trace retain-on-failure` where a story is hard to follow.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      env: browserEnvironment(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page of a story lives for seconds: the compilers for code that runs long cost more than they save.
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
})
