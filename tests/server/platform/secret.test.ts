import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { derive, isSecretLost, keepSecret, loadSecret } from '@/server/platform/secret'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'triade-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the secret is made once, for its owner alone, and stays the same', () => {
  const dataDir = join(folder, 'not', 'there yet')
  const first = loadSecret(dataDir)
  expect(first.length).toBeGreaterThanOrEqual(40)
  expect(loadSecret(dataDir)).toBe(first)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'secret'), 'utf8').trim()).toBe(first)
})

test('a damaged secret is not silently replaced: that would sign everybody out', () => {
  writeFileSync(join(folder, 'secret'), 'short')
  expect(() => loadSecret(folder)).toThrow(/^The secret kept in TRIADE_DATA_DIR is damaged[^\n]+\.$/)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('short')
})

test('a data folder that cannot be one is told by its variable', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => loadSecret(join(folder, 'file', 'data'))).toThrow(/^TRIADE_DATA_DIR is wrong[^\n]+\.$/)
})

test('a disk that is full leaves no half of a secret, which the next start would take for a damaged one', () => {
  const full = () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  }
  expect(() => keepSecret(folder, 'a secret for tests, long enough to be one', full)).toThrow('full')
  expect(readdirSync(folder)).toEqual([])
})

test('a secret that is a folder is told with what to do', () => {
  mkdirSync(join(folder, 'secret'))
  expect(() => loadSecret(folder)).toThrow(/secret is a folder where a file is due; move it away[^\n]+\.$/)
})

test('a secret that was lost beside a database is known before another one is made', () => {
  expect(isSecretLost(folder)).toBe(false)
  mkdirSync(join(folder, 'postgres', 'cluster'), { recursive: true })
  writeFileSync(join(folder, 'postgres', 'cluster', 'PG_VERSION'), '18\n')
  expect(isSecretLost(folder)).toBe(true)
  loadSecret(folder)
  expect(isSecretLost(folder)).toBe(false)
})

test('each purpose has a key of its own, which does not give the secret away', () => {
  const secret = 'a secret for tests, long enough to be one'
  expect(derive(secret, 'sign-in')).toMatch(/^[0-9a-f]{64}$/)
  expect(derive(secret, 'sign-in')).toBe(derive(secret, 'sign-in'))
  expect(derive(secret, 'sign-in')).not.toBe(derive(secret, 'join link'))
  expect(derive(secret, 'sign-in')).not.toBe(derive(`${secret}!`, 'sign-in'))
})
