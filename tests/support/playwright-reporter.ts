import type { FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import { printSlowest } from './slowest'
import { leaveTally } from './tally'

/** Beside the usual report: the ten slowest stories, and the counts for the closing line. */
export default class implements Reporter {
  private stories: readonly TestCase[] = []
  private errors = 0

  onBegin(_config: unknown, suite: Suite): void {
    this.stories = suite.allTests()
  }

  /** What fails outside any story: a file that cannot be read, a worker that died. */
  onError(_error: TestError): void {
    this.errors += 1
  }

  onEnd(_result: FullResult): void {
    const outcomes = this.stories.map((story) => story.outcome())
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length
    printSlowest(
      'stories',
      this.stories.map((story) => ({
        name: `${story.location.file.split('/').at(-1)} › ${story.title}`,
        ms: story.results.reduce((total, { duration }) => total + duration, 0),
      })),
    )
    leaveTally({
      passed: count('expected'),
      failed: count('unexpected') + count('flaky') + this.errors,
      skipped: count('skipped'),
    })
  }
}
