import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOfFile } from './fingerprint.mjs'
import { run, step } from './steps.mjs'

/** Installs the dependencies of the lockfile, unless they are installed already. */
export async function ensureDependencies(root) {
  const mark = join(root, 'node_modules', '.triade-lock')
  const wanted = fingerprintOfFile(join(root, 'package-lock.json'))
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  await step('Installing dependencies', () => install(root))
  writeFileSync(mark, wanted)
}

function install(root) {
  // The build needs the development dependencies, which npm leaves out when NODE_ENV is production.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const { NODE_ENV: _ignored, ...env } = process.env
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], { cwd: root, env })
  return run('npm', args, { cwd: root, env, shell: process.platform === 'win32' })
}
