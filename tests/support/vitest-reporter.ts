import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'
import { printSlowest } from './slowest'
import { failureLine, leaveTally } from './tally'

/** Beside the usual report: the ten slowest tests, and the counts for the closing line. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const failed = tests.filter((test) => test.result().state === 'failed')
    const broken = modules.filter((module) => module.errors().length > 0)
    const nameOf = (test: TestCase) => `${test.module.relativeModuleId} › ${test.fullName}`
    printSlowest(
      'tests',
      tests.map((test) => ({
        name: nameOf(test),
        ms: test.diagnostic()?.duration ?? 0,
      })),
    )
    leaveTally({
      passed: count('passed'),
      // A file that does not load has no tests that could fail.
      failed: failed.length + broken.length + errors.length,
      skipped: count('skipped') + count('pending'),
      failures: [
        ...failed.map((test) => failureLine(nameOf(test), test.result().errors?.[0]?.message)),
        ...broken.map((module) => failureLine(module.relativeModuleId, module.errors()[0]?.message)),
        ...errors.map((error) => failureLine('outside any test', error.message)),
      ],
    })
  }
}
