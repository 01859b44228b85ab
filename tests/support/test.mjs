// The README's test command: prepares what the tests need on a fresh machine, runs everything, prints the closing counts.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'

const started = Date.now()
process.env.NEXT_TELEMETRY_DISABLED = '1'
const counts = { passed: 0, failed: 0, skipped: 0 }
let failedStep = null

function run(title, command, args) {
  const begun = Date.now()
  console.log(`\n▸ ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  return ended(title, begun, status)
}

/** Begins what mostly waits beside what follows; the promise prints what it said, once it is asked for. */
function beside(title, command, args, file) {
  const begun = Date.now()
  const output = openSync(file, 'w')
  const child = spawn(command, args, { stdio: ['ignore', output, output] })
  const status = new Promise((resolve) => child.once('exit', resolve))
  return async () => {
    const code = await status
    console.log(`\n▸ ${title}`)
    process.stdout.write(readFileSync(file))
    return ended(title, begun, code)
  }
}

function ended(title, begun, status) {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (status !== 0) failedStep ??= title
  return status === 0
}

function count(file, read) {
  if (!existsSync(file)) return
  const [passed, failed, skipped] = read(JSON.parse(readFileSync(file, 'utf8')))
  counts.passed += passed
  counts.failed += failed
  counts.skipped += skipped
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function must(ok) {
  if (!ok) finish()
}

function finish() {
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(
    `\nTypes, lint, unit, integration and browser tests in ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  )
  if (failedStep) {
    console.log(`Failed at: ${failedStep}`)
    counts.failed = Math.max(1, counts.failed)
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  process.exit(failedStep ? 1 : 0)
}

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

must(run('Dependencies', process.execPath, ['server/start/start.mjs', '--prepare=dependencies']))
must(run('Browser', process.execPath, ['tests/support/browser.mjs']))
must(run('Types', 'npm', ['run', '--silent', 'types']))
must(run('Lint', 'npm', ['run', '--silent', 'lint']))

const vitest = (project) => [
  'vitest',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=test-results/${project}.json`,
]
const ofVitest = (report) => [
  report.numPassedTests,
  report.numFailedTests,
  report.numPendingTests + report.numTodoTests,
]
const tallies = []
run('Unit and property tests', 'npx', vitest('unit'))
tallies.push(['unit and property', count('test-results/unit.json', ofVitest)])
const built = run('Production build', process.execPath, ['server/start/start.mjs', '--prepare=build'])
const faults = built && beside('Faults, a few of each', 'npx', vitest('faults'), 'test-results/faults.log')
run('Integration tests', 'npx', vitest('integration'))
tallies.push(['integration', count('test-results/integration.json', ofVitest)])
if (faults) {
  await faults()
  tallies.push(['faults', count('test-results/faults.json', ofVitest)])
  run('Browser tests', 'npx', ['playwright', 'test'])
  tallies.push([
    'browser',
    count('test-results/e2e.json', ({ stats }) => [
      stats.expected,
      stats.unexpected + stats.flaky,
      stats.skipped,
    ]),
  ])
}
console.log('')
for (const [kind, tally] of tallies) console.log(`${kind}: ${tally ?? 'no report'}`)
if (tallies.some(([, tally]) => tally === undefined)) failedStep ??= 'a test run that left no report'
if (process.env.CI === 'true' && counts.skipped > 0) failedStep ??= 'skipped tests, which CI does not allow'
finish()
