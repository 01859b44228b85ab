import { expect, test } from 'vitest'
import { LogReplaced, readWhole } from '@/client/follow/read-whole'
import { createProjection } from '@/client/projection'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { type EventsPage, emptyLog, isBehind, join, merge } from '@/domain/live-session/follow/sequence'
import { initialState } from '@/domain/live-session/state'

const opened = (seq: number): SeenEvent => ({
  seq,
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  type: 'readinessDeclared',
  actorId: `person-${seq % 3}`,
  seat: 'advisor',
  at: 1_000 * seq,
  recordedAt: 1_000 * seq,
  payload: { ready: seq % 2 === 0 },
})
const facts = Array.from({ length: 25 }, (_, index) => opened(index + 1))

function pages(logId: string, known: readonly SeenEvent[], size: number) {
  return async (after: number): Promise<EventsPage> => {
    const events = known.slice(after, after + size)
    return { logId, lastSeq: known.length, events, more: after + events.length < known.length }
  }
}

test('the whole log is read page by page', async () => {
  const log = await readWhole(pages('a', facts, 10))
  expect(log.applied).toBe(25)
  expect(isBehind(log)).toBe(false)
})

test('another log met on the way is not mixed into this one', async () => {
  const first = pages('a', facts, 10)
  const then = pages('b', facts, 10)
  await expect(readWhole((after) => (after === 0 ? first : then)(after))).rejects.toThrow(LogReplaced)
})

test('a page without anything new ends the reading, whatever it announces', async () => {
  const log = await readWhole(async () => ({ logId: 'a', lastSeq: 9, events: [], more: true }))
  expect(log.head).toBe(9)
  expect(isBehind(log)).toBe(true)
})

test('what live messages brought during a reading is kept', async () => {
  const read = await readWhole(pages('a', facts.slice(0, 10), 10))
  const current = merge(emptyLog('a'), facts.slice(0, 12))
  expect(join(read, current).applied).toBe(12)
  expect(join(read, merge(emptyLog('b'), facts)).applied).toBe(10)
})

test('reading again from the start replaces what was hidden', async () => {
  const hidden = merge(emptyLog('a'), [opened(1), { seq: 2, type: 'hidden' }, opened(3)])
  const joined = join(await readWhole(pages('a', facts.slice(0, 3), 10)), hidden)
  expect(joined.events[1]).toEqual(opened(2))
  expect(joined.stale).toBe(false)
})

test('folding as the log grows gives what folding it at once gives', () => {
  const project = createProjection()
  const first = project(facts.slice(0, 7))
  expect(project([...facts.slice(0, 7), ...facts.slice(7)]).state).toEqual(fold(facts, initialState))
  expect(first.state.seq).toBe(7)
})

test('a log read again from the start is folded from the start', () => {
  const project = createProjection()
  project([opened(1), { seq: 2, type: 'hidden' }])
  const again = project(facts.slice(0, 4))
  expect(again.state).toEqual(fold(facts.slice(0, 4), initialState))
  expect(facts.slice(0, 5).map((each) => 'id' in each && again.ids.has(each.id))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
})
