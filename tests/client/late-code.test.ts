import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLateCode } from '@/client/late-code'
import { createLoads } from '@/client/load-with-retry'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Code that a page loads, and a server that is asked about it: both fail until told otherwise. */
function given() {
  let [comes, answers, asked] = [false, false, 0]
  const { loadWithRetry, failingLoads } = createLoads()
  const late = createLateCode(failingLoads, async () => {
    asked += 1
    if (!answers) throw new Error('no answer')
  })
  const changes: string[] = []
  late.subscribe(() => changes.push(late.read()))
  const loaded = loadWithRetry(async () => {
    if (!comes) throw new Error('no code')
    return 'code'
  })
  return {
    late,
    changes,
    loaded,
    loadWithRetry,
    asked: () => asked,
    come: () => {
      comes = true
    },
    answer: () => {
      answers = true
    },
    tries: (count: number) => vi.advanceTimersByTimeAsync(count * 2_000),
  }
}

test('the server is asked when code has failed, and not before', async () => {
  const { changes, loaded, loadWithRetry, come, asked, tries } = given()
  await loadWithRetry(async () => 'other code, which comes at once')
  expect([asked(), changes]).toEqual([1, ['retried']])
  come()
  await tries(1)
  await loaded
  expect([asked(), changes]).toEqual([1, ['retried', 'unreachable', 'coming']])
})

test('code that fails while the server answers is missing at the third failure, and no more once it has come', async () => {
  const { late, loaded, come, answer, tries } = given()
  answer()
  await tries(0)
  expect(late.read()).toBe('retried')
  await tries(1)
  expect(late.read()).toBe('retried')
  await tries(1)
  expect(late.read()).toBe('missing')
  come()
  await tries(1)
  expect(await loaded).toBe('code')
  expect(late.read()).toBe('coming')
})

test('while the server does not answer either it is out of reach, and it is asked again at each failure', async () => {
  const { late, loaded, come, answer, asked, tries } = given()
  await tries(3)
  expect(late.read()).toBe('unreachable')
  expect(asked()).toBe(4)
  answer()
  await tries(1)
  expect(late.read()).toBe('missing')
  come()
  await tries(1)
  await loaded
  expect(late.read()).toBe('coming')
})

test('of several loads that fail at once the server is asked once', async () => {
  const { late, loaded, loadWithRetry, come, asked, tries } = given()
  let comesToo = false
  const other = loadWithRetry(async () => {
    if (!comesToo) throw new Error('no code')
  })
  await tries(0)
  expect(asked()).toBe(1)
  come()
  await tries(1)
  await loaded
  expect(late.read()).toBe('unreachable')
  comesToo = true
  await tries(1)
  await other
  expect(late.read()).toBe('coming')
})
