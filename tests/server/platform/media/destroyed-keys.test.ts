import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMediaConfig } from '@/server/platform/media/config'
import {
  addToDestroyedFile,
  destroyedKeysName,
  readDestroyedFile,
} from '@/server/platform/media/destroyed-keys'

const at = '2026-10-06T09:00:00.000Z'
const keyOf = (number: number) => ({ keyId: `6c1c9a34-2b0e-4a51-8a2e-2f5f6c1f1a${10 + number}`, at })

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triade-destroyed-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('The file of destroyed keys', () => {
  it('holds what several processes add at once, after a line that was cut short too', async () => {
    expect(await readDestroyedFile(folder)).toEqual([])
    await addToDestroyedFile(folder, [keyOf(0)])
    await appendFile(join(folder, destroyedKeysName), '{"keyId":"6c1c')
    await Promise.all(
      [1, 2, 3, 4].map((number) => addToDestroyedFile(folder, [keyOf(number), keyOf(number + 10)])),
    )
    expect(new Set((await readDestroyedFile(folder)).map(({ keyId }) => keyId)).size).toBe(9)
    expect((await stat(join(folder, destroyedKeysName))).mode & 0o077).toBe(0)
  })

  it('stops whoever reads it where it is damaged, and says at which line', async () => {
    await writeFile(join(folder, destroyedKeysName), 'words\n')
    await expect(readDestroyedFile(folder)).rejects.toThrow('damaged at line 1')
  })
})

describe('The settings of media', () => {
  it('name folders apart from each other, and none is recorded without one for keys', () => {
    const inFolder = (dir: string) => ({ kind: 'folder', dir })
    const usual = { keysDir: null, store: inFolder('/srv/data/media') }
    expect(readMediaConfig({}, '/srv/data')).toEqual(usual)
    const set = { TRIADE_MEDIA_KEYS: '/srv/keys', TRIADE_MEDIA_DIR: '/srv/media' }
    expect(readMediaConfig(set, '/srv/data')).toEqual({ keysDir: '/srv/keys', store: inFolder('/srv/media') })
    expect(readMediaConfig({ TRIADE_MEDIA_KEYS: '/srv/data-keys' }, '/srv/data').keysDir).toBe(
      '/srv/data-keys',
    )
  })

  it('refuse a folder of keys that a copy of the data or of the media would hold', () => {
    for (const TRIADE_MEDIA_KEYS of [
      '/srv/data',
      '/srv/data/keys',
      '/srv/data/media/k',
      '/srv/media',
      '/srv/media/keys',
      '/srv',
    ])
      expect(() =>
        readMediaConfig({ TRIADE_MEDIA_KEYS, TRIADE_MEDIA_DIR: '/srv/media' }, '/srv/data'),
      ).toThrow('TRIADE_MEDIA_KEYS is wrong')
  })
})
