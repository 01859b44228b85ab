import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { report } from 'node:process'
import { fingerprintOfFile } from './fingerprint.mjs'
import { run, StepError, step } from './steps.mjs'

/**
 * Installs the dependencies of the lockfile, unless they are installed already, by this or by npm itself. `mayInstall`: false where
 * other programs are running out of node_modules, which an installation empties.
 */
export async function ensureDependencies(root, { mayInstall = true } = {}) {
  const mark = join(root, 'node_modules', '.triade-lock')
  const wanted = fingerprintOfFile(join(root, 'package-lock.json'))
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  if (!areInstalled(root)) {
    if (!mayInstall) throw new StepError('The dependencies are not those of package-lock.json: run npm ci.')
    await step('Installing dependencies', () => install(root))
  }
  writeFileSync(mark, wanted)
}

/** Whether npm has installed every package of the lockfile that this machine can use, each in its version. */
export function areInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null || installed === null) return false
  return Object.entries(wanted).every(([path, { version, integrity, ...needs }]) => {
    if (path === '') return true
    const found = installed[path]
    if (found) return found.version === version && found.integrity === integrity
    return needs.optional === true && !isForHere(needs)
  })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/** Optional packages that name no system are parts of others, which npm leaves out with them. */
function isForHere({ os, cpu, libc }) {
  if (!os && !cpu) return false
  const fits = (list, value) => !list || list.includes(value)
  if (!fits(os, process.platform) || !fits(cpu, process.arch)) return false
  return !libc || process.platform !== 'linux' || libc.includes(libcHere())
}

let known

function libcHere() {
  // A report is slow, the more so as it looks up the names of peers.
  report.excludeNetwork = true
  known ??= report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return known
}

function install(root) {
  // The build needs the development dependencies, which npm leaves out when NODE_ENV is production.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const { NODE_ENV: _ignored, ...env } = process.env
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], { cwd: root, env })
  return run('npm', args, { cwd: root, env, shell: process.platform === 'win32' })
}
