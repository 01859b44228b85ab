import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSignalQueue } from '@/client/meeting/peer/signal-queue'
import type { SignalRequest } from '@/domain/live-session/meeting/signal'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const named = (page: string): SignalRequest => ({ to: 'yanis', page, signal: { type: 'bye' } })
const always = () => true

/** A server that answers after so many milliseconds, refuses, or never answers. */
function given(answers: Record<string, number | 'refuses' | 'never'>) {
  const sent: string[] = []
  const queue = createSignalQueue(async ({ page }) => {
    sent.push(page)
    const answer = answers[page] ?? 0
    if (answer === 'refuses') throw new Error('refused')
    await new Promise((resolve) => (answer === 'never' ? null : setTimeout(resolve, answer)))
  })
  return { sent, queue }
}

test('sends one after the other, in order, whatever each takes', async () => {
  const { sent, queue } = given({ first: 500 })
  queue.push(named('first'), always)
  queue.push(named('second'), always)
  await vi.advanceTimersByTimeAsync(400)
  expect(sent).toEqual(['first'])
  await vi.advanceTimersByTimeAsync(200)
  expect(sent).toEqual(['first', 'second'])
})

test('sends again what is refused, before what follows, and not for ever', async () => {
  const { sent, queue } = given({ first: 'refuses' })
  queue.push(named('first'), always)
  queue.push(named('second'), always)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual(['first', 'first', 'first', 'second'])
})

test('goes on after one that is never answered', async () => {
  const { sent, queue } = given({ first: 'never' })
  queue.push(named('first'), always)
  queue.push(named('second'), always)
  await vi.advanceTimersByTimeAsync(8_100)
  expect(sent).toEqual(['first', 'second'])
  expect(vi.getTimerCount()).toBe(0)
})

test('drops what says nothing any more', async () => {
  const { sent, queue } = given({ first: 500 })
  let isWanted = true
  queue.push(named('first'), always)
  queue.push(named('second'), () => isWanted)
  isWanted = false
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual(['first'])
})

test('after its end what waits is sent once more, and nothing again', async () => {
  const { sent, queue } = given({ first: 'refuses', second: 'refuses' })
  queue.push(named('first'), always)
  queue.push(named('second'), always)
  queue.end()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual(['first', 'second'])
  expect(vi.getTimerCount()).toBe(0)
})
