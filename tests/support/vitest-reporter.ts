import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { printSlowest } from './slowest'
import { leaveTally } from './tally'

/** Beside the usual report: the ten slowest tests, and the counts for the closing line. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    printSlowest(
      'tests',
      tests.map((test) => ({
        name: `${test.module.relativeModuleId} › ${test.fullName}`,
        ms: test.diagnostic()?.duration ?? 0,
      })),
    )
    leaveTally({
      passed: count('passed'),
      // A file that does not load has no tests that could fail.
      failed: count('failed') + broken + errors.length,
      skipped: count('skipped') + count('pending'),
    })
  }
}
