import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FakeTrack } from './world/fake-tracks'
import { together } from './world/together'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('after its end', () => {
  test('nothing of a meeting goes on: no track, no connection, no timer, no listener, no word', async () => {
    const { world, pages, first } = await together(3)
    const tracks: FakeTrack[] = pages.flatMap(({ browser }) => browser.devices.tracks)
    const changed = vi.fn()
    first.meeting.subscribe(changed)
    for (const { meeting } of pages) meeting.end()
    changed.mockClear()
    const { onPart } = first
    expect(tracks.filter(({ readyState }) => readyState === 'live')).toEqual([])
    expect(world.network.peers.filter(({ isClosed }) => !isClosed)).toEqual([])
    expect(
      pages.map(({ browser }) => [browser.devices.listening(), browser.watching(), browser.sound.ended]),
    ).toEqual(pages.map(() => [0, 0, 1]))
    expect(onPart).toBeNull()
    await pass(20_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(changed).not.toHaveBeenCalled()
    first.meeting.enter()
    await first.meeting.prepare()
    await pass(20_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(pages.flatMap(({ browser }) => browser.devices.live('audio'))).toEqual([])
  })
})
