import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { areInstalled, ensureDependencies } from '@/server/entry/start/dependencies.mjs'

type Package = { version: string; integrity?: string; optional?: boolean; os?: string[]; cpu?: string[] }

/** A folder with a lockfile, and with what npm says that it has installed there; null: nothing. */
async function place(wanted: Record<string, Package>, installed: Record<string, Package> | null) {
  const root = await mkdtemp(join(tmpdir(), 'triade-dependencies-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const own = { '': { version: '1.0.0' } }
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { ...own, ...wanted } }))
  await mkdir(join(root, 'node_modules'))
  if (installed) {
    const listed = JSON.stringify({ packages: installed })
    await writeFile(join(root, 'node_modules', '.package-lock.json'), listed)
  }
  return root
}

const one = { version: '1.2.3', integrity: 'sha512-one' }
const two = { version: '2.0.0', integrity: 'sha512-two' }
const elsewhere = { version: '1.0.0', optional: true, os: ['plan9'], cpu: ['mips'] }
const here = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }

describe('the dependencies', () => {
  test('that npm has installed by itself are not installed again, and are known from then on', async () => {
    const wanted = { 'node_modules/one': one, 'node_modules/elsewhere': elsewhere }
    const root = await place(wanted, { 'node_modules/one': one })
    await ensureDependencies(root, { mayInstall: false })
    expect(await readFile(join(root, 'node_modules', '.triade-lock'), 'utf8')).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each<[string, Record<string, Package>, Record<string, Package> | null]>([
    ['none is installed', { 'node_modules/one': one }, null],
    ['one is missing', { 'node_modules/one': one, 'node_modules/two': two }, { 'node_modules/one': one }],
    [
      'one has another version',
      { 'node_modules/one': one },
      { 'node_modules/one': { ...one, version: '1.2.4' } },
    ],
    [
      'one has another content',
      { 'node_modules/one': one },
      { 'node_modules/one': { ...one, integrity: 'x' } },
    ],
    ['an optional one for this machine is missing', { 'node_modules/here': here }, {}],
  ])(
    'are not complete where %s; where nothing may be installed, the sentence says what to run',
    async (_, wanted, installed) => {
      const root = await place(wanted, installed)
      expect(areInstalled(root)).toBe(false)
      await expect(ensureDependencies(root, { mayInstall: false })).rejects.toThrow(/run npm ci/)
    },
  )

  test('of this folder are complete', () => {
    expect(areInstalled('.')).toBe(true)
  })
})
