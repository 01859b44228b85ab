import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { configurationOf, createRelay, hasRelay } from '@/client/meeting/relay'
import type { RelayConfig } from '@/domain/live-session/meeting/relay'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const none: RelayConfig = { servers: [], isRelayOnly: false, validUntil: null }
const relay = (validUntil: number): RelayConfig => ({
  servers: [{ urls: ['turn:relay.example.org'], username: 'u', credential: String(validUntil) }],
  isRelayOnly: true,
  validUntil,
})

describe('the way to the relay', () => {
  test('is a relay where one of the servers relays, not where they only tell addresses', () => {
    expect(hasRelay(none)).toBe(false)
    expect(hasRelay({ ...none, servers: [{ urls: ['stun:relay.example.org'] }] })).toBe(false)
    expect(hasRelay(relay(1))).toBe(true)
    expect(hasRelay({ ...none, servers: [{ urls: ['stun:a.example', 'turns:a.example'] }] })).toBe(true)
  })

  test('is the only one where that is asked for', () => {
    expect(configurationOf(relay(1)).iceTransportPolicy).toBe('relay')
    expect(configurationOf(none)).toMatchObject({ iceTransportPolicy: 'all', iceServers: [] })
    expect(configurationOf(null)).toMatchObject({ iceTransportPolicy: 'relay', iceServers: [] })
  })

  test('is waited for before the first connection, and asked for again where no answer comes', async () => {
    const known = createRelay(async () => relay(Date.now() + 3_600_000), vi.fn())
    await expect(known.configuration()).resolves.toMatchObject({ iceTransportPolicy: 'relay' })
    known.end()
    const read = vi
      .fn<() => Promise<RelayConfig>>()
      .mockReturnValueOnce(new Promise(() => {}))
      .mockResolvedValue(none)
    const late = createRelay(read, vi.fn())
    const connect = vi.fn()
    void late.configuration().then(connect)
    await vi.advanceTimersByTimeAsync(4_900)
    expect(connect).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(connect).toHaveBeenCalledWith(expect.objectContaining({ iceTransportPolicy: 'all' }))
    late.end()
  })

  test('is read again until it is known', async () => {
    let tries = 0
    const changed = vi.fn()
    const kept = createRelay(async () => {
      tries += 1
      if (tries < 4) throw new Error('away')
      return none
    }, changed)
    kept.start()
    await vi.advanceTimersByTimeAsync(10_000)
    expect([tries, kept.config(), changed.mock.calls.length]).toEqual([4, none, 1])
    kept.end()
  })

  test('is read again five minutes before it ends', async () => {
    const hour = 3_600_000
    const read = vi.fn(async () => relay(Date.now() + hour))
    const kept = createRelay(read, vi.fn())
    kept.start()
    await vi.advanceTimersByTimeAsync(54 * 60_000)
    expect(read).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2 * 60_000)
    expect(read).toHaveBeenCalledTimes(2)
    kept.end()
    await vi.advanceTimersByTimeAsync(3 * hour)
    expect([read.mock.calls.length, vi.getTimerCount()]).toEqual([2, 0])
  })

  test('one that ends in a moment is not read without end', async () => {
    const read = vi.fn(async () => relay(Date.now() + 1))
    const kept = createRelay(read, vi.fn())
    kept.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(read.mock.calls.length).toBeLessThanOrEqual(3)
    kept.end()
  })
})
