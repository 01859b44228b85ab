import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findBinaries } from '@/db/embedded/binaries'
import { homeAt } from '@/db/embedded/home'
import { initCluster } from '@/db/embedded/init-cluster'

/** A machine without Triade's own PostgreSQL, on which these versions of Debian's are installed, and what is logged there. */
async function machine(...versions: string[]) {
  const root = await mkdtemp(join(tmpdir(), 'triade-binaries-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const version of versions) {
    const bin = join(root, String(Number.parseInt(version, 10)), 'bin')
    await mkdir(bin, { recursive: true })
    for (const name of ['postgres', 'initdb']) {
      await writeFile(join(bin, name), `#!/bin/sh\necho "${name} (PostgreSQL) ${version}"\n`)
      await chmod(join(bin, name), 0o755)
    }
  }
  const home = homeAt(join(root, 'home'), undefined)
  const warnings: string[] = []
  const log = {
    info: () => undefined,
    error: () => undefined,
    warn: (_: object, text: string) => warnings.push(text),
  }
  const find = () => findBinaries(root, home, log, root)
  return { home, find, warnings }
}

describe.skipIf(process.platform === 'win32')('without the PostgreSQL that Triade brings along', () => {
  test("the newest of the system is used, with a warning that names it and says how to get Triade's own", async () => {
    const { find, warnings } = await machine('15.9', '17.2')
    expect(await find()).toMatchObject({ version: '17.2', major: 17, areOwn: false })
    expect(warnings).toEqual([expect.stringMatching(/PostgreSQL 17\.2 of this system.*--include=optional/)])
  })

  test.each(['15.9', '19.1'])(
    'data of another version is not touched by PostgreSQL %s, and the sentence says how to get its own',
    async (version) => {
      const { home, find } = await machine(version)
      await mkdir(home.data, { recursive: true })
      await writeFile(join(home.data, 'PG_VERSION'), '18\n')
      await expect(initCluster(home, await find())).rejects.toThrow(
        new RegExp(
          `written by PostgreSQL 18 and the installed programs are PostgreSQL ${version}.*--include=optional`,
        ),
      )
    },
  )

  test('and without one of the system either, nothing starts', async () => {
    const { find, warnings } = await machine()
    await expect(find()).rejects.toThrow(/No PostgreSQL programs run on this machine/)
    expect(warnings).toEqual([])
  })
})
