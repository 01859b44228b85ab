import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { adoptPages } from '@/client/send/adopt-pages'
import { eventually } from '@/tests/support/eventually'
import { createFakeLocks, type FakeLocks } from '../fake-locks'

const adopted: string[] = []
let locks: FakeLocks
let ended: (() => void)[] = []

beforeEach(() => {
  locks = createFakeLocks()
  adopted.splice(0)
})
afterEach(() => {
  for (const end of ended) end()
  ended = []
})

/** Opens a page and waits until all of Claire’s in that live session know of each other. */
async function open(page: string, liveSessionId = 'live'): Promise<() => void> {
  const adopt = (from: string) => void adopted.push(`${page} adopts ${from}`)
  const options = { liveSessionId, personId: 'claire', page, adopt }
  const end = adoptPages(options, { locks: locks.of(page), BroadcastChannel })
  ended.push(end)
  const family = `triade.page.claire.${liveSessionId}.`
  await eventually(() => expect(locks.waiting(family)).toEqual(everyPair(locks.held(family))))
  return end
}
const everyPair = (pages: string[]) =>
  pages.flatMap((of) => pages.filter((by) => by !== of).map((by) => `${by} for ${of}`)).sort()

test('a page that is gone leaves what it had to one of the others, whichever was opened first', async () => {
  await open('first')
  await open('second')
  await open('third')
  locks.crash('second')
  expect(adopted).toEqual(['first adopts second'])
})

test('the adopting page leaves both to the next', async () => {
  await open('first')
  await open('second')
  await open('third')
  locks.crash('second')
  locks.crash('first')
  expect(adopted.slice(1).sort()).toEqual(['third adopts first', 'third adopts second'])
})

test('a page of another live session adopts nothing', async () => {
  await open('first')
  await open('elsewhere', 'another')
  locks.crash('first')
  expect(adopted).toEqual([])
})

test('a screen that was left and is shown again in the same page goes on watching', async () => {
  await open('first')
  const leave = await open('second')
  leave()
  await open('second')
  locks.crash('first')
  expect(adopted).toEqual(['second adopts first'])
})

describe('without locks', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function openWithout(page: string) {
    const adopt = (from: string) => void adopted.push(`${page} adopts ${from}`)
    const options = { liveSessionId: 'live', personId: 'claire', page, adopt }
    const end = adoptPages(options, { BroadcastChannel: AirChannel as never })
    ended.push(end)
    return end
  }

  test('a page that is silent for a minute and a half is gone', () => {
    openWithout('first')
    const crash = openWithout('second')
    vi.advanceTimersByTime(600_000)
    expect(adopted).toEqual([])
    crash()
    vi.advanceTimersByTime(80_000)
    expect(adopted).toEqual([])
    vi.advanceTimersByTime(20_000)
    expect(adopted).toEqual(['first adopts second'])
    vi.advanceTimersByTime(600_000)
    expect(adopted).toHaveLength(1)
  })

  test('a browser that has no channels either does nothing', () => {
    const options = { liveSessionId: 'live', personId: 'claire', page: 'only', adopt: () => undefined }
    expect(() => adoptPages(options, {})()).not.toThrow()
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
