import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createServerClock } from '@/client/clock/server-clock'
import type { CommandRequest } from '@/domain/live-session/command'

const noon = Date.UTC(2026, 10, 26, 12)
const hour = 3_600_000
const pause = (at: number): CommandRequest => ({
  id: '5e551011-0000-4000-8000-000000000001',
  at,
  command: { type: 'pauseInterview' },
})

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A device whose wall clock is off by so many ms, on a network without delay, before a server that is right. */
function given(off = 0, { loaded = false } = {}) {
  const device = { off, slept: 0, isCut: false, asked: 0 }
  const wall = () => Date.now() + device.off
  const clock = createServerClock({
    device: { wall, monotonic: () => performance.now() - device.slept },
    async ask() {
      device.asked += 1
      if (device.isCut) throw new Error('no network')
      return { receivedAt: Date.now(), sentAt: Date.now() }
    },
    pageExchange: () =>
      loaded ? { askedAt: wall(), receivedAt: Date.now(), sentAt: Date.now(), answeredAt: wall() } : null,
  })
  return { clock, device }
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('the server’s time on a device', () => {
  test('is the device’s own before anything is known', () => {
    const { clock, device } = given(hour)
    expect(clock.now()).toBe(noon + hour)
    expect(clock.estimate()).toBeNull()
    expect(device.asked).toBe(0)
  })

  test('is right from the load of the page on, on a device an hour off', () => {
    const { clock } = given(-hour, { loaded: true })
    clock.start()
    expect(clock.now()).toBe(noon)
  })

  test('is right before anything is measured, once it has begun, and asks no server', () => {
    const { clock, device } = given(-hour, { loaded: true })
    clock.begin()
    expect(clock.now()).toBe(noon)
    expect(device.asked).toBe(0)
  })

  test('is measured in a burst of five, then every minute', async () => {
    const { clock, device } = given(hour)
    clock.start()
    await pass(2_000)
    expect(device.asked).toBe(5)
    expect(clock.now()).toBe(Date.now())
    await pass(60_000)
    expect(device.asked).toBe(10)
  })

  test('is asked for again every five seconds where no answer comes', async () => {
    const { clock, device } = given()
    device.isCut = true
    clock.start()
    await pass(11_000)
    expect(device.asked).toBe(3)
  })

  test('stays right when the device’s clock is set back, and is measured at once', async () => {
    const { clock, device } = given()
    clock.start()
    await pass(2_000)
    device.off = -hour
    expect(clock.now()).toBe(Date.now())
    expect(device.asked).toBe(6)
    await pass(0)
    expect(clock.now()).toBe(Date.now())
  })

  test('is no longer measured after the end, and again after another start', async () => {
    const { clock, device } = given()
    const stop = clock.start()
    stop()
    await pass(120_000)
    expect(device.asked).toBe(1)
    clock.measure()
    expect(device.asked).toBe(1)
    clock.start()
    await pass(2_000)
    expect(device.asked).toBe(6)
  })
})

describe('an act while the device’s clock ran ahead and the server could not be asked', () => {
  async function ranAhead(change: (device: ReturnType<typeof given>['device']) => void) {
    const { clock, device } = given()
    const stop = clock.start()
    await pass(2_000)
    stop()
    change(device)
    const request = pause(clock.now())
    clock.noteDoubt(request.id)
    return { clock, device, request }
  }

  test('is put back to its own moment once the clock was measured: it had been set forward', async () => {
    const { clock, device, request } = await ranAhead((each) => {
      each.off = hour
    })
    expect((await clock.correctTime(request)).at).toBe(request.at - hour)
    device.off = 0
    expect((await clock.correctTime(request)).at).toBe(request.at - hour)
  })

  test('stays as it is where the device had slept', async () => {
    const { clock, request } = await ranAhead((each) => {
      each.slept = hour
    })
    expect(await clock.correctTime(request)).toEqual(request)
  })

  test('waits where the server cannot be asked', async () => {
    const { clock, device, request } = await ranAhead((each) => {
      each.off = hour
    })
    device.isCut = true
    await expect(clock.correctTime(request)).rejects.toThrow('no network')
  })

  test('an act that was never in doubt is not measured for', async () => {
    const { clock, device } = given()
    expect(await clock.correctTime(pause(noon))).toEqual(pause(noon))
    expect(device.asked).toBe(0)
  })
})
