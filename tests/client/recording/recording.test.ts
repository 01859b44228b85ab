import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countLooks } from '../../support/looked'
import type { Line } from './memory-server'
import { createWorld } from './world'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type World = ReturnType<typeof createWorld>

/** A world in which the voice has been recorded for one second. */
async function begun(): Promise<World> {
  const world = createWorld()
  world.follow({ capture: 'voice' })
  await world.pass(1_000)
  return world
}

/** The segments that the server holds, in order, each with its headers. */
function segmentsOf({ server }: World) {
  return [...server.tracks].flatMap(([trackId, segments]) =>
    [...segments]
      .toSorted(([a], [b]) => a - b)
      .map(([segment, { chunks, count }]) => {
        const inOrder = [...chunks].toSorted(([a], [b]) => a - b)
        return {
          trackId,
          segment,
          count,
          numbers: inOrder.map(([number]) => number),
          chunks: inOrder.map(([, chunk]) => chunk),
          headers: inOrder.map(([, { header }]) => header),
        }
      }),
  )
}

const recordedMs = (world: World) =>
  segmentsOf(world)
    .flatMap(({ headers }) => headers)
    .reduce((sum, { media }) => sum + media, 0)
const causes = (world: World) => segmentsOf(world).map(({ headers }) => headers[0]?.cause ?? null)

/** What holds of every recording once all is sent. */
function expectWhole(world: World): void {
  expect(world.server.conflicts, 'two contents under one number').toEqual([])
  expect(world.device.waiting(), 'left on the device').toBe(0)
  for (const { numbers, count, headers, chunks } of segmentsOf(world)) {
    expect(numbers, 'every chunk once, none missing').toEqual(
      Array.from({ length: count ?? -1 }, (_, n) => n),
    )
    let placed = headers[0]?.from ?? 0
    for (const [index, header] of headers.entries()) {
      const [first = 0] = (chunks[index]?.media ?? '').split('-').map(Number)
      if (header.media > 0) expect(Math.abs(placed - world.recordedAt(first))).toBeLessThanOrEqual(180)
      placed += header.media
    }
  }
}

describe('the recording of one voice', () => {
  test('records nothing before it may, and the whole time that it may', async () => {
    const world = createWorld()
    await world.pass(3_000)
    expect(world.server.tracks.size).toBe(0)
    world.follow({ capture: 'voice' })
    await world.pass(10_000)
    expect(world.view().voice).toMatchObject({ state: 'recorded', since: null })
    await world.end()
    expectWhole(world)
    expect(recordedMs(world)).toBeGreaterThanOrEqual(9_700)
    expect(segmentsOf(world)).toHaveLength(1)
  })

  test('says that something is missing where the browser makes no sound from the start', async () => {
    const world = createWorld()
    world.follow({ capture: 'voice' })
    await world.stall(3_000)
    expect(world.view().voice.state).toBe('starting')
    await world.stall(3_000)
    expect(world.view().voice).toMatchObject({ state: 'stalled', since: 0 })
    await world.pass(10_000)
    expect(world.view().voice).toMatchObject({ state: 'recorded', since: null })
    await world.end()
    expectWhole(world)
  })

  test('stops at once with the clock, and goes on with it: no gap is drawn', async () => {
    const world = await begun()
    await world.pass(4_000)
    world.runClock(false)
    await world.pass(60_000)
    expect(world.view().voice.state).toBe('off')
    world.runClock(true)
    await world.pass(5_000)
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, null])
    const [first, second] = segmentsOf(world)
    const until = (first?.headers ?? []).at(-1)?.to ?? 0
    expect((second?.headers[0]?.from ?? 0) - until).toBeLessThanOrEqual(200)
  })

  test('a pause of the recording is a gap with its cause', async () => {
    const world = await begun()
    world.follow({ capture: 'none', pause: 'pause' })
    await world.pass(18_000)
    expect(world.view().voice).toMatchObject({ state: 'off', since: null })
    world.follow({ capture: 'voice', pause: null })
    await world.pass(3_000)
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, 'pause'])
  })

  test('a device that slept for 18 seconds begins anew, and the gap is as long', async () => {
    const world = await begun()
    await world.sleep(18_000)
    expect(world.view().voice).toMatchObject({ state: 'stalled', cause: 'asleep' })
    await world.pass(5_000)
    expect(world.view().voice).toMatchObject({ state: 'recorded', since: null })
    expect(world.view().voice.missingMs).toBeGreaterThanOrEqual(18_000)
    expect(world.view().voice.missingMs).toBeLessThanOrEqual(18_500)
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, 'asleep'])
  })

  test('sound that stops while the page goes on is a gap of its own', async () => {
    const world = await begun()
    await world.stall(5_000)
    expect(world.view().voice).toMatchObject({ state: 'stalled', cause: 'lost' })
    await world.pass(3_000)
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, 'lost'])
  })

  test('an unplugged microphone says so, and comes back as a new segment of the same track', async () => {
    const world = await begun()
    world.setMicrophone(false)
    await world.pass(7_000)
    expect(world.view().voice).toMatchObject({ state: 'stalled', cause: 'unplugged' })
    world.setMicrophone(true)
    await world.pass(3_000)
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, 'unplugged'])
    expect(world.server.tracks.size).toBe(1)
  })

  test('a page that died is followed by one that sends what it left and goes on in the same track', async () => {
    const world = await begun()
    await world.pass(6_000)
    world.server.setLine('down')
    await world.pass(6_000)
    await world.crash()
    world.server.setLine('up')
    await world.pass(8_000)
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, 'pageClosed'])
    expect(world.server.tracks.size).toBe(1)
    expect(recordedMs(world)).toBeGreaterThanOrEqual(world.dueMs() - 3_500)
  })

  test('ten minutes without the server lose nothing', async () => {
    const world = await begun()
    world.server.setLine('down')
    await world.pass(600_000)
    expect(world.view().voice.state).toBe('recorded')
    expect(world.device.waiting()).toBeGreaterThan(290)
    await world.end()
    expectWhole(world)
    expect(recordedMs(world)).toBeGreaterThanOrEqual(world.dueMs() - 400)
    expect(causes(world)).toEqual([null])
  })

  test('a full device stops the recording, says so, and goes on once there is room', async () => {
    const world = await begun()
    await world.pass(4_000)
    world.device.disk.isFull = true
    await world.pass(10_000)
    expect(world.view().voice.state).toBe('full')
    world.device.disk.isFull = false
    await world.pass(40_000)
    expect(world.view().voice.state).toBe('recorded')
    await world.end()
    expectWhole(world)
    expect(causes(world)).toEqual([null, 'diskFull'])
  })

  test('a full server stops the recording and says so; what was recorded before is sent once there is room', async () => {
    const world = await begun()
    await world.pass(4_000)
    world.server.setLine('full')
    await world.pass(10_000)
    expect(world.view().voice).toMatchObject({ state: 'full', cause: 'diskFull' })
    const before = world.device.waiting()
    await world.pass(20_000)
    expect(world.device.waiting(), 'nothing more is taken up').toBe(before)
    world.server.setLine('up')
    world.recordings().uploads.flush()
    await world.pass(60_000)
    expect(world.view().voice.state).toBe('recorded')
    await world.end()
    expectWhole(world)
    expect(causes(world)).toContain('diskFull')
  })

  test('what the server has destroyed is destroyed here, and is not recorded any more', async () => {
    const world = await begun()
    await world.pass(4_000)
    world.server.destroy('track-0')
    await world.pass(6_000)
    expect(world.view().voice.state).toBe('destroyed')
    expect(world.device.trackCount()).toBe(0)
    expect(world.device.waiting()).toBe(0)
  })

  test('what its person takes back is destroyed here at once, sent or not', async () => {
    const world = await begun()
    world.server.setLine('down')
    await world.pass(5_000)
    await world.recordings().destroy(({ liveSessionId }) => liveSessionId === 'live')
    await world.pass(5_000)
    expect(world.device.trackCount()).toBe(0)
    expect(world.device.waiting()).toBe(0)
    expect(world.view().voice.state).toBe('destroyed')
  })

  test('a device says when it holds nothing more, also one that was off and had sent everything', async () => {
    const world = await begun()
    await world.pass(4_000)
    await world.recordings().destroy(() => true)
    expect(world.server.emptied).toEqual(['track-0'])
    const other = await begun()
    await other.pass(4_000)
    other.runClock(false)
    await other.pass(2_000)
    await other.crash()
    other.server.destroy('track-0')
    await other.recordings().sweep()
    await other.pass(1_000)
    await other.crash()
    await other.recordings().sweep()
    expect(other.device.trackCount()).toBe(0)
    expect(other.server.emptied).toEqual(['track-0'])
  })

  test('what was not sent in the days agreed is dropped by the next page', async () => {
    const world = await begun()
    world.server.setLine('down')
    await world.pass(4_000)
    expect(world.device.waiting()).toBeGreaterThan(0)
    world.letDaysPass(8)
    await world.crash()
    await world.pass(1_000)
    expect(world.device.waiting()).toBe(0)
  })

  test('another page of the browser leaves the track alone while its page lives', async () => {
    const world = await begun()
    const other = world.otherPage()
    await other.sweep()
    expect(other.getSnapshot()).toEqual([])
    await world.crash()
  })
})

const lines: readonly Line[] = ['up', 'up', 'down', 'deaf', 'corrupting', 'full', 'busy']
const ms = (longest: number) => fc.integer({ min: 1, max: longest / 100 }).map((n) => n * 100)
const happening = fc.oneof(
  { weight: 4, arbitrary: ms(9_000).map((length) => ({ type: 'pass', length }) as const) },
  { weight: 3, arbitrary: fc.constantFrom(...lines).map((line) => ({ type: 'line', line }) as const) },
  { weight: 1, arbitrary: ms(20_000).map((length) => ({ type: 'sleep', length }) as const) },
  { weight: 1, arbitrary: ms(20_000).map((length) => ({ type: 'stall', length }) as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'crash' } as const) },
  { weight: 1, arbitrary: ms(8_000).map((length) => ({ type: 'stop', length }) as const) },
  { weight: 1, arbitrary: ms(8_000).map((length) => ({ type: 'unplug', length }) as const) },
)

test('whatever fails, and in whatever order: no chunk is lost or sent twice, and the gaps drawn are those that were made', async () => {
  const looked = countLooks()
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 14 }), async (story) => {
      const world = await begun()
      let made = 0
      for (const each of story) {
        switch (each.type) {
          case 'pass':
            await world.pass(each.length)
            break
          case 'line':
            world.server.setLine(each.line)
            break
          case 'sleep':
            await world.sleep(each.length)
            made += each.length
            break
          case 'stall':
            await world.stall(each.length)
            made += each.length
            break
          case 'crash':
            await world.crash()
            await world.pass(500)
            // Two seconds of sound, and the beginning of the next page.
            made += 2_500
            break
          case 'stop':
            world.runClock(false)
            await world.pass(each.length)
            world.runClock(true)
            break
          case 'unplug':
            world.setMicrophone(false)
            await world.pass(each.length)
            world.setMicrophone(true)
        }
      }
      await world.end()
      expectWhole(world)
      // Each closing and beginning may cost some readings of the clocks.
      const spare = 500 * (story.length + 1)
      expect(recordedMs(world)).toBeGreaterThanOrEqual(world.dueMs() - made - world.fullMs() - spare)
      expect(recordedMs(world)).toBeLessThanOrEqual(world.dueMs() + spare)
      looked.once()
    }),
    { numRuns: 300 },
  )
  looked.expectAtLeast(250)
})
