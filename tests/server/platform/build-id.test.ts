import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBuildId } from '@/server/platform/build-id'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'triade-build-id-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function write(folder: string, file: string, text: string) {
  await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, folder, file), text)
}

test('a release is named by its sources, whenever and wherever it was built', async () => {
  const sources = 'ab12'.repeat(16)
  await write('.build', 'stamp.json', `${JSON.stringify({ sources, builtAt: 'today' })}\n`)
  const first = readBuildId(root)
  await write('.build', 'stamp.json', `${JSON.stringify({ sources, builtAt: 'tomorrow' })}\n`)
  expect(readBuildId(root)).toBe(first)
  expect(first).toMatch(/^[0-9a-f]{12}$/)
})

test('built otherwise, by what Next calls it; not built, as development', async () => {
  expect(readBuildId(root)).toBe('development')
  await write('.next', 'BUILD_ID', 'one')
  const one = readBuildId(root)
  await write('.next', 'BUILD_ID', 'another')
  expect(one).toMatch(/^[0-9a-f]{12}$/)
  expect(readBuildId(root)).not.toBe(one)
})
