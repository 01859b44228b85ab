import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createToldRecordings } from '@/client/meeting/told-recordings'
import type { SignalRequest } from '@/domain/live-session/meeting/signal'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const recorded = { state: 'recorded', from: null, missing: 0, cause: null } as const
const stalled = { state: 'stalled', from: 12_000, missing: 0, cause: 'asleep' } as const

function page(watchers: readonly string[]) {
  const sent: SignalRequest[] = []
  const told = createToldRecordings({
    browser: { newId: () => 'page-of-ines', now: () => 500 },
    sendSignal: async (request) => void sent.push(request),
    watchers: () => watchers,
    changed: () => undefined,
  })
  return { told, sent }
}

test('how a recording stands is told to each who watches, at once and every five seconds', async () => {
  const { told, sent } = page(['claire', 'nadia'])
  told.tell(recorded)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ to }) => to)).toEqual(['claire', 'nadia'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toHaveLength(4)
  told.tell(stalled)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.at(-1)?.signal).toEqual({ type: 'recording', ...stalled })
})

test('once there is nothing more to tell, nothing is', async () => {
  const { told, sent } = page(['claire'])
  told.tell(recorded)
  told.tell(null)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sent.length).toBeLessThanOrEqual(1)
})

test('what is heard of a person stands until more is heard of them', () => {
  const { told } = page([])
  told.take('ines', { type: 'recording', ...recorded })
  told.take('thomas', { type: 'recording', ...stalled })
  expect(told.heard().get('thomas')).toEqual({ ...stalled, heardAt: 500 })
  expect(told.heard().get('ines')).toMatchObject({ state: 'recorded' })
})
