import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where each suite leaves its counts: tests/support/tally.ts. */
const folder = 'test-results/tallies'

/** Above this many, what failed is counted, not listed: the end of a report must stay short. */
const LISTED = 40

/** Prints what each suite counted, what failed by name, then the sum alone on the last line; true when nothing failed. */
export function printClosingCounts(suites, failedStep = null) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const missing = []
  const failures = []
  console.log('')
  for (const suite of suites) {
    const tally = read(suite)
    if (!tally) missing.push(suite)
    console.log(`${suite}: ${tally ? sentence(tally) : 'no report'}`)
    for (const key of Object.keys(sum)) sum[key] += tally?.[key] ?? 0
    failures.push(...(tally?.failures ?? []).map((failure) => `✗ ${suite}: ${failure}`))
  }
  for (const failure of failures.slice(0, LISTED)) console.log(failure)
  if (failures.length > LISTED) console.log(`✗ and ${failures.length - LISTED} more`)
  const reason =
    failedStep ??
    (missing.length > 0 ? `${missing[0]}, which left no report` : null) ??
    (process.env.CI === 'true' && sum.skipped > 0 ? 'skipped tests, which CI does not allow' : null)
  if (reason) {
    console.log(`Failed at: ${reason}`)
    sum.failed = Math.max(1, sum.failed)
  }
  console.log(sentence(sum))
  return sum.failed === 0
}

const sentence = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

function read(suite) {
  try {
    return JSON.parse(readFileSync(`${folder}/${suite}.json`, 'utf8'))
  } catch {
    return null
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exit(printClosingCounts(process.argv.slice(2), process.env.FAILED_AT || null) ? 0 : 1)
}
