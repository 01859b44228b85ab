import type { FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter'
import { printSlowest } from './slowest'
import { failureLine, leaveTally } from './tally'

/** Beside the usual report: the ten slowest stories, and the counts for the closing line. */
export default class implements Reporter {
  private stories: readonly TestCase[] = []
  private readonly errors: TestError[] = []

  onBegin(_config: unknown, suite: Suite): void {
    this.stories = suite.allTests()
  }

  /** What fails outside any story: a file that cannot be read, a worker that died. */
  onError(error: TestError): void {
    this.errors.push(error)
  }

  onEnd(_result: FullResult): void {
    const outcomes = this.stories.map((story) => story.outcome())
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length
    const failed = this.stories.filter((story) => ['unexpected', 'flaky'].includes(story.outcome()))
    const nameOf = (story: TestCase) => `${story.location.file.split('/').at(-1)} › ${story.title}`
    printSlowest(
      'stories',
      this.stories.map((story) => ({
        name: nameOf(story),
        ms: story.results.reduce((total, { duration }) => total + duration, 0),
      })),
    )
    leaveTally({
      passed: count('expected'),
      failed: failed.length + this.errors.length,
      skipped: count('skipped'),
      failures: [
        ...failed.map((story) =>
          failureLine(nameOf(story), story.results.find(({ error }) => error)?.error?.message),
        ),
        ...this.errors.map((error) => failureLine('outside any story', error.message)),
      ],
    })
  }
}
