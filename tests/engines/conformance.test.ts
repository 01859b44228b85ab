import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isSoketiInstalled } from '../support/soketi'
import { SOKETI_DIFFERENCES } from './differences'
import { type Engine, type EngineName, startEngine } from './engine'
import { rows } from './rows/all-rows'
import { describeTable } from './table'

// In CI an engine that is missing is a failure, not a reason to skip.
const isSoketiWanted = isSoketiInstalled() || process.env.CI === 'true'
const seen: Record<EngineName, Map<string, string>> = { embedded: new Map(), soketi: new Map() }
// How long to wait for an event that is expected never to come.
const NEVER_MS = 1_500

if (!isSoketiWanted) {
  console.warn('soketi is not installed, so its half is skipped: npm ci --prefix tests/engines/soketi')
}

describe.each<EngineName>(['embedded', 'soketi'])('%s', (name) => {
  let shared: Engine
  const isSkipped = name === 'soketi' && !isSoketiWanted

  beforeAll(async () => {
    if (!isSkipped) shared = await startEngine(name)
  })
  afterAll(async () => {
    if (!isSkipped) await shared.stop()
  })
  afterEach(() => {
    if (!isSkipped) shared.tidy()
  })

  test.skipIf(isSkipped).each(rows.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    const engine = row.isDangerous ? await startEngine(name) : shared
    const difference = name === 'soketi' ? SOKETI_DIFFERENCES[row.name] : undefined
    try {
      if (difference === undefined) await row.check(engine)
      else await expectNot(row.check(engine))
      seen[name].set(row.name, difference ? `no: ${difference.does} (${difference.because})` : 'yes')
    } finally {
      if (row.isDangerous) {
        engine.tidy()
        await engine.stop()
      }
    }
  })
})

test('every difference is one of a row', () => {
  expect(Object.keys(SOKETI_DIFFERENCES).filter((name) => !rows.some((row) => row.name === name))).toEqual([])
})

afterAll(() => console.log(describeTable(rows, seen)))

/** Fails where soketi no longer differs: the row must then leave the table. */
async function expectNot(check: Promise<void>): Promise<void> {
  const outcome = await Promise.race([
    check.then(
      () => 'holds',
      () => 'fails',
    ),
    delay(NEVER_MS, 'never comes'),
  ])
  expect(outcome, 'listed as a difference, but it holds').not.toBe('holds')
}
