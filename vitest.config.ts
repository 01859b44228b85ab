import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // It throws outside Next's server graph, where tests run.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    // More than two cores: a test often waits for a process, a socket or the disk. Vitest would take one worker less than cores.
    maxWorkers: Math.max(3, availableParallelism()),
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tests/support/same-cases-in-ci.ts'],
    reporters: ['default', './tests/support/vitest-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'tests/{domain,reading,client,i18n,app,structure,server/interview/paper,server/operate/doctor/checks,gallery}/**/*.test.{ts,tsx}',
          ],
          pool: 'threads',
          isolate: false,
          // A bound for what hangs, not for what is slow.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [
            'tests/{server,db}/**/*.test.ts',
            '!tests/server/{interview/paper,operate/doctor/checks}/**',
          ],
          isolate: false,
          // Much is read and thrown away: with room for it, less is moved about.
          execArgv: ['--max-semi-space-size=64'],
          globalSetup: ['tests/support/database-server.ts'],
          // Bounds for what hangs: on a crowded machine the whole of what is asked takes minutes.
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Realtime engines we are compatible with, as real processes: `npm run engines`.
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // The built product under faults: a little of each here, `npm run faults` for all.
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/faults/report.ts'],
          isolate: false,
          // A fault mostly waits, so two at a time take half as long. Under CI stories run beside them: one at a time.
          maxWorkers: process.env.CI ? 1 : 2,
          testTimeout: 180_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
