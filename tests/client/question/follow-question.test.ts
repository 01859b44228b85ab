import type Pusher from 'pusher-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followQuestion } from '@/client/question/follow-question'
import { questionChanged } from '@/domain/stimulus/question-channel'
import { createMemoryPusher } from '../memory-pusher'

const connection = {
  key: 'key',
  cluster: '',
  wsHost: 'here',
  wsPort: null,
  wssPort: null,
  wsPath: '',
  forceTLS: null,
}
const name = 'a-question'

async function followed() {
  const pusher = createMemoryPusher()
  const subscribe = vi.spyOn(pusher, 'subscribe')
  const [changed, release] = [vi.fn(), vi.fn()]
  const open = async () => ({ pusher: pusher as unknown as Pusher, release })
  const end = followQuestion(connection, name, changed, open)
  await vi.advanceTimersByTimeAsync(0)
  const emit = (event: string) => pusher.channels.get(name)?.emit(event)
  return { emit, changed, release, end, asked: () => subscribe.mock.calls.length }
}

describe('a page that follows a question', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('reads it once it is listened to, and each time it moves on', async () => {
    const { emit, changed } = await followed()
    emit('pusher:subscription_succeeded')
    emit(questionChanged)
    expect(changed).toHaveBeenCalledTimes(2)
  })

  test('asks again to listen, five seconds after it was refused, and hears what comes then', async () => {
    const { emit, changed, asked } = await followed()
    emit('pusher:subscription_error')
    await vi.advanceTimersByTimeAsync(4_999)
    expect(asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked()).toBe(2)
    emit('pusher:subscription_error')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asked()).toBe(3)
    emit('pusher:subscription_succeeded')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(3)
    expect(changed).toHaveBeenCalledTimes(1)
  })

  test('asks no more once it is left', async () => {
    const { emit, end, asked, release } = await followed()
    emit('pusher:subscription_error')
    end()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked()).toBe(1)
    expect(release).toHaveBeenCalledOnce()
  })
})
