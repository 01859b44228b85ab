import { describe, expect, test } from 'vitest'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import { initialState } from '@/domain/live-session/state'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { Snapshot } from '@/server/interview/event-log/snapshot'
import { createSnapshotCache } from '@/server/interview/event-log/snapshot-cache'

function snapshot(liveSessionId: string, seq = 1, logId = 'log'): Snapshot {
  const [scenario] = builtInScenarios
  if (!scenario) throw new Error('The library is empty.')
  const state = { ...initialState, seq }
  const familyOf = () => null
  return {
    liveSessionId,
    cohortId: 'c',
    logId,
    grid: cepEntretienV1,
    scenario,
    familyOf,
    state,
    tail: [],
    seqById: new Map(),
  }
}

describe('what a process remembers', () => {
  test('is bounded, and the live session used least recently goes first', () => {
    const cache = createSnapshotCache({ capacity: 2 })
    cache.keep(snapshot('a'))
    cache.keep(snapshot('b'))
    cache.get('a')
    cache.keep(snapshot('c'))
    expect(['a', 'b', 'c'].filter((id) => cache.get(id))).toEqual(['a', 'c'])
  })

  test('is bounded by the facts of all logs, as each of them grows', () => {
    const cache = createSnapshotCache({ facts: 100 })
    cache.keep(snapshot('a', 40))
    cache.keep(snapshot('b', 40))
    cache.keep(snapshot('a', 60))
    expect(cache.get('b')).toBeDefined()
    cache.keep(snapshot('c', 10))
    expect(['a', 'b', 'c'].filter((id) => cache.get(id))).toEqual(['b', 'c'])
    cache.forget('b')
    cache.keep(snapshot('d', 90))
    expect(['c', 'd'].filter((id) => cache.get(id))).toEqual(['c', 'd'])
  })

  test('never goes back to an earlier place of the same log', () => {
    const cache = createSnapshotCache()
    cache.keep(snapshot('a', 5))
    cache.keep(snapshot('a', 3))
    expect(cache.get('a')?.state.seq).toBe(5)
    cache.keep(snapshot('a', 3, 'another log'))
    expect(cache.get('a')?.state.seq).toBe(3)
  })
})

describe('what live sessions have in common', () => {
  test('is made once of the same text, and anew once everything was forgotten', () => {
    const cache = createSnapshotCache()
    const make = (text: string) => ({ text })
    const grid = cache.share('a grid', make)
    expect(cache.share('a grid', make)).toBe(grid)
    expect(cache.share('another', make)).toEqual({ text: 'another' })
    cache.forgetAll()
    expect(cache.share('a grid', make)).not.toBe(grid)
  })

  test('is bounded too', () => {
    const cache = createSnapshotCache()
    const first = cache.share('0', (text) => ({ text }))
    for (let n = 1; n <= 100; n += 1) cache.share(String(n), (text) => ({ text }))
    expect(cache.share('0', (text) => ({ text }))).not.toBe(first)
  })
})

describe('work on one live session', () => {
  test('is done in turn, and a failure lets the next one go on', async () => {
    const cache = createSnapshotCache()
    const done: string[] = []
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const first = cache.runExclusive('a', async () => {
      await held
      done.push('first')
      throw new Error('failed')
    })
    const second = cache.runExclusive('a', async () => done.push('second'))
    await cache.runExclusive('b', async () => done.push('elsewhere'))
    letGo()
    await expect(first).rejects.toThrow('failed')
    await second
    expect(done).toEqual(['elsewhere', 'first', 'second'])
  })
})
