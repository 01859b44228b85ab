import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inheritPages } from '@/client/send/inherit-pages'
import { createFakeLocks, type FakeLocks } from '../fake-locks'

const inherited: string[] = []
let locks: FakeLocks
let ended: (() => void)[] = []

beforeEach(() => {
  locks = createFakeLocks()
  inherited.splice(0)
})
afterEach(() => {
  for (const end of ended) end()
  ended = []
})

/** Opens a page and waits until all of Claire’s in that live session know of each other. */
async function open(page: string, liveSessionId = 'live'): Promise<() => void> {
  const inherit = (from: string) => void inherited.push(`${page} inherits ${from}`)
  const options = { liveSessionId, personId: 'claire', page, inherit }
  const end = inheritPages(options, { locks: locks.of(page), BroadcastChannel })
  ended.push(end)
  const family = `triade.page.claire.${liveSessionId}.`
  await vi.waitFor(() => expect(locks.waiting(family)).toEqual(everyPair(locks.held(family))))
  return end
}
const everyPair = (pages: string[]) =>
  pages.flatMap((of) => pages.filter((by) => by !== of).map((by) => `${by} for ${of}`)).sort()

test('a page that is gone leaves what it had to one of the others, whichever was opened first', async () => {
  await open('first')
  await open('second')
  await open('third')
  locks.crash('second')
  expect(inherited).toEqual(['first inherits second'])
})

test('whoever inherited leaves both to the next', async () => {
  await open('first')
  await open('second')
  await open('third')
  locks.crash('second')
  locks.crash('first')
  expect(inherited.slice(1).sort()).toEqual(['third inherits first', 'third inherits second'])
})

test('a page of another live session inherits nothing', async () => {
  await open('first')
  await open('elsewhere', 'another')
  locks.crash('first')
  expect(inherited).toEqual([])
})

test('a screen that was left and is shown again in the same page goes on watching', async () => {
  await open('first')
  const leave = await open('second')
  leave()
  await open('second')
  locks.crash('first')
  expect(inherited).toEqual(['second inherits first'])
})

describe('without locks', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function openWithout(page: string) {
    const inherit = (from: string) => void inherited.push(`${page} inherits ${from}`)
    const options = { liveSessionId: 'live', personId: 'claire', page, inherit }
    const end = inheritPages(options, { BroadcastChannel: AirChannel as never })
    ended.push(end)
    return end
  }

  test('a page that is not heard of for a minute and a half is gone', () => {
    openWithout('first')
    const crash = openWithout('second')
    vi.advanceTimersByTime(600_000)
    expect(inherited).toEqual([])
    crash()
    vi.advanceTimersByTime(80_000)
    expect(inherited).toEqual([])
    vi.advanceTimersByTime(20_000)
    expect(inherited).toEqual(['first inherits second'])
    vi.advanceTimersByTime(600_000)
    expect(inherited).toHaveLength(1)
  })

  test('a browser that has no channels either does nothing', () => {
    const options = { liveSessionId: 'live', personId: 'claire', page: 'only', inherit: () => undefined }
    expect(() => inheritPages(options, {})()).not.toThrow()
  })
})

/** A channel that delivers at once. */
class AirChannel {
  static readonly open = new Set<AirChannel>()
  onmessage: ((message: { data: unknown }) => void) | null = null
  constructor(readonly name: string) {
    AirChannel.open.add(this)
  }
  postMessage(data: unknown) {
    for (const other of AirChannel.open)
      if (other !== this && other.name === this.name) other.onmessage?.({ data })
  }
  close() {
    AirChannel.open.delete(this)
  }
}
