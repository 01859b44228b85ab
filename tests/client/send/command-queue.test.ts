import { describe, expect, test, vi } from 'vitest'
import { backOffMs } from '@/client/send/back-off'
import { createCommandQueue } from '@/client/send/command-queue'
import type { CommandStore } from '@/client/send/command-store'
import type { Outcome } from '@/client/send/queue-state'
import type { CommandRequest } from '@/domain/live-session/command'

const request = (n: number): CommandRequest => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  at: 1_000 + n,
  command: { type: 'pauseInterview' },
})
const again: Outcome = { type: 'again' }
const accepted = (settledSeq: number): Outcome => ({ type: 'accepted', settledSeq })
const never = () => new Promise<never>(() => {})

/** What a browser holds from one page to the next. */
function fakeStore(...kept: CommandRequest[]): CommandStore & { held: () => string[] } {
  let holding = kept
  return {
    held: () => holding.map(({ id }) => id.at(-1) ?? ''),
    load: async () => holding,
    async keep(request) {
      holding = [...holding, request]
      return true
    },
    async forget(id) {
      holding = holding.filter((each) => each.id !== id)
    },
  }
}
const noStore: CommandStore = { load: async () => [], keep: async () => false, forget: async () => {} }
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the queue of commands', () => {
  test('sends one after the other, in order', async () => {
    const order: string[] = []
    const queue = createCommandQueue(async ({ id }) => {
      order.push(`start ${id.at(-1)}`)
      await Promise.resolve()
      order.push(`end ${id.at(-1)}`)
      return accepted(1)
    }, fakeStore())
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
    }, fakeStore())
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
    const store = fakeStore()
    const told: string[] = []
    const queue = createCommandQueue(
      async ({ id }) => (id === request(1).id ? { type: 'refused', reason: 'wrongMoment' } : accepted(3)),
      store,
      ({ id }, reason) => told.push(`${id.at(-1)} ${reason}`),
    )
    const [first, second] = await Promise.all([queue.push(request(1)), queue.push(request(2))])
    expect(first).toEqual({ ok: false, reason: 'wrongMoment' })
    expect(second.ok).toBe(true)
    expect(queue.pending().map((each) => each.request.id)).toEqual([request(2).id])
    expect(store.held()).toEqual([])
    expect(told).toEqual(['1 wrongMoment'])
  })

  test('never drops an act because the server fails: an hour later all are there, and go in order once it is mended', async () => {
    vi.useFakeTimers()
    let isBroken = true
    const arrived: string[] = []
    const store = fakeStore()
    const queue = createCommandQueue(async ({ id }) => {
      if (isBroken) return { type: 'fault' }
      arrived.push(id.at(-1) ?? '')
      return accepted(arrived.length)
    }, store)
    const sent = [1, 2, 3, 4, 5, 6].map((n) => queue.push(request(n)))
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(queue.pending()).toHaveLength(6)
    expect(store.held()).toHaveLength(6)
    isBroken = false
    await vi.advanceTimersByTimeAsync(30_000)
    expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true)
    expect(arrived).toEqual(['1', '2', '3', '4', '5', '6'])
    vi.useRealTimers()
  })

  test('one act at which the server always fails waits aside, and holds up no other', async () => {
    vi.useFakeTimers()
    let isMended = false
    const queue = createCommandQueue(
      async ({ id }) => (id === request(1).id && !isMended ? { type: 'fault' } : accepted(1)),
      fakeStore(),
    )
    const first = queue.push(request(1))
    const second = queue.push(request(2))
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await second).ok).toBe(true)
    expect((await queue.push(request(3))).ok).toBe(true)
    expect(queue.pending().find(({ faults }) => faults)?.request).toEqual(request(1))
    isMended = true
    await vi.advanceTimersByTimeAsync(40_000)
    expect((await first).ok).toBe(true)
    vi.useRealTimers()
  })

  test('keeps an accepted command until the log holds it', async () => {
    const queue = createCommandQueue(async () => accepted(7), fakeStore())
    await queue.push(request(1))
    queue.arrived('log', 6, new Set())
    expect(queue.pending()).toHaveLength(1)
    queue.arrived('log', 7, new Set())
    expect(queue.pending()).toEqual([])
  })

  test('keeps an unanswered command even when its fact is already in the log, to hear the answer', async () => {
    const queue = createCommandQueue(never, fakeStore())
    void queue.push(request(1))
    queue.arrived('log', 9, new Set([request(1).id]))
    expect(queue.pending()).toHaveLength(1)
  })

  test('does not wait out the back-off when flushed', async () => {
    const answers = [again, accepted(1)]
    const queue = createCommandQueue(async () => answers.shift() ?? accepted(1), fakeStore())
    const sent = queue.push(request(1))
    await turn()
    queue.flush()
    expect((await sent).ok).toBe(true)
  })

  test('waits longer each time, up to about eight seconds', () => {
    expect(backOffMs(0, 0.5)).toBe(500)
    expect(backOffMs(2, 0.5)).toBe(2_000)
    expect(backOffMs(20, 0.5)).toBe(8_000)
  })
})

describe('what waits outlives the page', () => {
  test('a command is on the device before it is sent, and leaves it with the answer', async () => {
    const seen: string[][] = []
    const store = fakeStore()
    const queue = createCommandQueue(async () => {
      seen.push(store.held())
      return accepted(1)
    }, store)
    await queue.push(request(1))
    expect(seen).toEqual([['1']])
    expect(store.held()).toEqual([])
  })

  test('what an earlier page left comes back in front, in order, as it was, and is sent once', async () => {
    const sent: CommandRequest[] = []
    const store = fakeStore(request(1), request(2))
    const queue = createCommandQueue(async (each) => {
      sent.push(each)
      return accepted(sent.length)
    }, store)
    queue.resume()
    queue.resume()
    await queue.push(request(3))
    expect(sent).toEqual([request(1), request(2), request(3)])
    expect(queue.pending().map((each) => each.request)).toEqual(sent)
    expect(store.held()).toEqual([])
  })

  test('it shows as waiting while there is no answer, and stays on the device', async () => {
    const store = fakeStore(request(1), request(2))
    const queue = createCommandQueue(never, store)
    queue.resume()
    await turn()
    expect(queue.pending()).toMatchObject([{ request: request(1) }, { request: request(2) }])
    expect(store.held()).toEqual(['1', '2'])
  })

  test('a page that dies in mid-sending leaves its command to the next, with the same id and moment', async () => {
    const store = fakeStore()
    const first = createCommandQueue(never, store)
    void first.push(request(1))
    void first.push(request(2))
    await turn()
    const sent: CommandRequest[] = []
    const second = createCommandQueue(async (each) => {
      sent.push(each)
      return accepted(sent.length)
    }, store)
    second.resume()
    await turn()
    expect(sent).toEqual([request(1), request(2)])
  })

  test('where the browser keeps nothing, commands go all the same and say that they last as long as the page', async () => {
    const answers: Outcome[] = [again]
    const queue = createCommandQueue(async () => answers.shift() ?? accepted(1), noStore)
    const sent = queue.push(request(1))
    await turn()
    expect(queue.pending()).toMatchObject([{ request: request(1), pageOnly: true }])
    queue.flush()
    expect((await sent).ok).toBe(true)
  })

  test('what the device holds does not say that it lasts as long as the page', async () => {
    const queue = createCommandQueue(never, fakeStore(request(1)))
    queue.resume()
    void queue.push(request(2))
    await turn()
    expect(queue.pending().map((each) => each.pageOnly)).toEqual([undefined, undefined])
  })
})
