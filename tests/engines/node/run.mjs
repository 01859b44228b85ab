// Runs the suites of `vitest` on the newest LTS release of Node: `npm run on-lts -- --project unit`.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

run('npm', ['ci', '--prefix', folder, '--silent'])
const node = createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/bin/node`)
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
console.log(`Node ${version}`)
run(node, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
