// The README's test command: prepares what the tests need on a fresh machine, runs them, prints the closing counts.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { printClosingCounts } from './closing-counts.mjs'

const started = Date.now()
process.env.NEXT_TELEMETRY_DISABLED = '1'
let failedStep = null

function run(title, command, args, variables = {}) {
  const begun = Date.now()
  console.log(`\n▸ ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...variables } })
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${title} (${seconds} s)`)
  if (status !== 0) failedStep ??= title
  return status === 0
}

const suites = []
function runSuite(suite, title, ...args) {
  suites.push(suite)
  return run(title, 'npx', args, { TALLY: suite })
}

function finish() {
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`\nAll of it in ${Math.floor(seconds / 60)} min ${seconds % 60} s`)
  process.exit(printClosingCounts(suites, failedStep) ? 0 : 1)
}

function must(ok) {
  if (!ok) finish()
}

rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

must(run('Dependencies', process.execPath, ['server/entry/start/start.mjs', '--prepare=dependencies']))
must(run('Browser', process.execPath, ['tests/support/browser.mjs']))
must(run('Types', 'npm', ['run', '--silent', 'types']))
must(run('Lint', 'npm', ['run', '--silent', 'lint']))
runSuite('unit', 'Unit and property tests', 'vitest', 'run', '--project', 'unit')
const built = run('Production build', process.execPath, ['server/entry/start/start.mjs', '--prepare=build'])
runSuite('integration', 'Integration tests', 'vitest', 'run', '--project', 'integration')
if (built)
  runSuite(
    'release stories',
    'Stories that a release stands on',
    'playwright',
    'test',
    '--project=meetings',
    '--project=stories',
    '--grep',
    '@release',
  )
finish()
