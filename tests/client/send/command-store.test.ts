import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCommandStore, parseRequests, type Within } from '@/client/send/command-store'
import type { CommandRequest } from '@/domain/live-session/command'

const owner = { liveSessionId: 'live', personId: 'claire' }
const request: CommandRequest = {
  id: '5e551011-0000-4000-8000-000000000001',
  at: 1_000,
  command: { type: 'pauseInterview' },
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function answers(within?: Within) {
  const store = createCommandStore(owner, 'page', within)
  const all = Promise.all([store.keep(request), store.load(null), store.forget(request.id)])
  await vi.advanceTimersByTimeAsync(5_000)
  return all
}

test('a browser without storage keeps nothing and holds no act up', async () => {
  expect(await answers()).toEqual([false, [], undefined])
})

test('a full disk keeps nothing and holds no act up', async () => {
  expect(await answers(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))).toEqual([
    false,
    [],
    undefined,
  ])
})

test('a storage that never answers keeps nothing and holds no act up', async () => {
  expect(await answers(() => new Promise(() => {}))).toEqual([false, [], undefined])
})

test('what waits longer than seven days is dropped', async () => {
  vi.setSystemTime(Date.UTC(2026, 2, 15, 9))
  vi.stubGlobal('IDBKeyRange', { upperBound: (upper: number) => ({ upper }) })
  const days = (count: number) => Date.now() - count * 86_400_000
  const rows = new Map([
    [1, { keptAt: days(7) - 1, request: { ...request, id: '5e551011-0000-4000-8000-000000000002' } }],
    [2, { keptAt: days(7) + 1, request }],
  ])
  const store = createCommandStore(owner, 'page', (_name, work) => work(storeOf(rows)))
  expect(await store.load(null)).toEqual([request])
  expect([...rows.keys()]).toEqual([2])
  vi.unstubAllGlobals()
})

/** As much of IndexedDB as reading needs. */
function storeOf(rows: Map<number, { keptAt: number }>): IDBObjectStore {
  const answer = (result: unknown) => {
    const asked = { result, onsuccess: () => undefined }
    queueMicrotask(() => asked.onsuccess())
    return asked
  }
  const keysUpTo = (upper: number) =>
    [...rows].filter(([, { keptAt }]) => keptAt <= upper).map(([key]) => key)
  const index = {
    getAllKeys: (range: { upper: number }) => answer(keysUpTo(range.upper)),
    getAll: () => answer([...rows.values()]),
  }
  return {
    index: () => index,
    delete: (key: number) => answer(rows.delete(key)),
  } as unknown as IDBObjectStore
}

test('what another release kept and this one cannot read is left out', async () => {
  const unknown = { ...request, command: { type: 'juggle' } }
  expect(await parseRequests([unknown, request, null])).toEqual([request])
})

test('what the device holds twice is one act', async () => {
  const later = { ...request, id: '5e551011-0000-4000-8000-000000000002' }
  expect(await parseRequests([request, later, request])).toEqual([request, later])
})
