import { describe, expect, test, vi } from 'vitest'
import { backOffMs, createCommandQueue, type Outcome } from '@/app/_live/command-queue'
import type { CommandRequest } from '@/domain/live-session/command'

const request = (n: number): CommandRequest => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  at: 1_000 + n,
  command: { type: 'pauseInterview' },
})
const again: Outcome = { type: 'again', giveUp: null }
const accepted = (settledSeq: number): Outcome => ({ type: 'accepted', settledSeq })

describe('the queue of commands', () => {
  test('sends one after the other, in order', async () => {
    const order: string[] = []
    const queue = createCommandQueue(async ({ id }) => {
      order.push(`start ${id.at(-1)}`)
      await Promise.resolve()
      order.push(`end ${id.at(-1)}`)
      return accepted(1)
    })
    await Promise.all([queue.push(request(1)), queue.push(request(2))])
    expect(order).toEqual(['start 1', 'end 1', 'start 2', 'end 2'])
  })

  test('tries again with the same id until an answer comes, and holds the next one back', async () => {
    vi.useFakeTimers()
    const ids: string[] = []
    const answers = [again, again, accepted(4), accepted(5)]
    const queue = createCommandQueue(async ({ id }) => {
      ids.push(id.at(-1) ?? '')
      return answers.shift() ?? accepted(9)
    })
    const both = Promise.all([queue.push(request(1)), queue.push(request(2))])
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await both).toEqual([
      { ok: true, id: request(1).id },
      { ok: true, id: request(2).id },
    ])
    expect(ids).toEqual(['1', '1', '1', '2'])
    vi.useRealTimers()
  })

  test('drops a refusal, tells it, and goes on', async () => {
    const queue = createCommandQueue(async ({ id }) =>
      id === request(1).id ? { type: 'refused', reason: 'wrongMoment' } : accepted(3),
    )
    const [first, second] = await Promise.all([queue.push(request(1)), queue.push(request(2))])
    expect(first).toEqual({ ok: false, reason: 'wrongMoment' })
    expect(second.ok).toBe(true)
    expect(queue.pending().map((each) => each.request.id)).toEqual([request(2).id])
  })

  test('gives up on a fault that does not pass', async () => {
    vi.useFakeTimers()
    let tries = 0
    const queue = createCommandQueue(async () => {
      tries += 1
      return { type: 'again', giveUp: { after: 2, reason: 'internal' } }
    })
    const sent = queue.push(request(1))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await sent).toEqual({ ok: false, reason: 'internal' })
    expect(tries).toBe(3)
    expect(queue.pending()).toEqual([])
    vi.useRealTimers()
  })

  test('keeps an accepted command until the log holds it', async () => {
    const queue = createCommandQueue(async () => accepted(7))
    await queue.push(request(1))
    queue.arrived(6, new Set())
    expect(queue.pending()).toHaveLength(1)
    queue.arrived(7, new Set())
    expect(queue.pending()).toEqual([])
  })

  test('keeps an unanswered command even when its fact is already in the log, to hear the answer', async () => {
    const queue = createCommandQueue(() => new Promise<Outcome>(() => {}))
    void queue.push(request(1))
    queue.arrived(9, new Set([request(1).id]))
    expect(queue.pending()).toHaveLength(1)
  })

  test('does not wait out the back-off when told to hurry', async () => {
    const answers = [again, accepted(1)]
    const queue = createCommandQueue(async () => answers.shift() ?? accepted(1))
    const sent = queue.push(request(1))
    await new Promise((resolve) => setImmediate(resolve))
    queue.hurry()
    expect((await sent).ok).toBe(true)
  })

  test('waits longer each time, up to about eight seconds', () => {
    expect(backOffMs(0, 0.5)).toBe(500)
    expect(backOffMs(2, 0.5)).toBe(2_000)
    expect(backOffMs(20, 0.5)).toBe(8_000)
  })
})
