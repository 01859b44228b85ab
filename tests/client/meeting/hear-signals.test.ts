import type Pusher from 'pusher-js'
import { afterEach, expect, test, vi } from 'vitest'
import { hearSignals } from '@/client/meeting/hear-signals'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'

afterEach(() => {
  vi.useRealTimers()
})

const connection = { key: 'key' } as BrowserConnection
const part = { id: 'a', part: 0, of: 1, text: '{}' }

function given() {
  const handlers = new Map<string, (data: unknown) => void>()
  const released = vi.fn()
  const pusher = {
    bind: (event: string, handler: (data: unknown) => void) => void handlers.set(event, handler),
    unbind: (event: string, handler: unknown) =>
      void (handlers.get(event) === handler && handlers.delete(event)),
  }
  return { handlers, released, opened: { pusher: pusher as unknown as Pusher, release: released } }
}

test('hears what comes over the tab’s socket until it ends', async () => {
  const { handlers, released, opened } = given()
  const onPart = vi.fn()
  const stop = hearSignals(connection, onPart, async () => opened)
  await Promise.resolve()
  handlers.get('signal')?.(part)
  expect(onPart).toHaveBeenCalledWith(part)
  stop()
  expect([handlers.size, released.mock.calls.length]).toEqual([0, 1])
})

test('ended before the socket is there, it gives it back', async () => {
  const { handlers, released, opened } = given()
  hearSignals(connection, vi.fn(), async () => opened)()
  await Promise.resolve()
  expect([handlers.size, released.mock.calls.length]).toEqual([0, 1])
})

test('code that could not be fetched is fetched again', async () => {
  vi.useFakeTimers()
  const { handlers, opened } = given()
  let isMissing = true
  const stop = hearSignals(connection, vi.fn(), async () => {
    if (isMissing) throw new Error('no chunk')
    return opened
  })
  await vi.advanceTimersByTimeAsync(100)
  isMissing = false
  await vi.advanceTimersByTimeAsync(3_000)
  expect(handlers.size).toBe(1)
  stop()
})
