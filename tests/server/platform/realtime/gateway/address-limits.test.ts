import { expect, test } from 'vitest'
import { createAddressLimits } from '@/server/platform/realtime/gateway/address-limits'

function limitsAt(clock: { now: number }) {
  return createAddressLimits({ maxConnectionsPerAddress: 2, connectsPerSecond: 1 }, () => clock.now)
}

test('one address fills its own places and leaves those of others', () => {
  const limits = limitsAt({ now: 0 })
  limits.addSocket('10.0.0.1')
  limits.addSocket('10.0.0.1')
  expect([limits.isFull('10.0.0.1'), limits.isFull('10.0.0.2')]).toEqual([true, false])
  limits.removeSocket('10.0.0.1')
  expect(limits.isFull('10.0.0.1')).toBe(false)
})

test('addresses of one IPv6 /64 count as one', () => {
  const limits = limitsAt({ now: 0 })
  limits.addSocket('2001:db8:1:2::1')
  limits.addSocket('2001:db8:1:2:ffff::9')
  expect([limits.isFull('2001:db8:1:2::77'), limits.isFull('2001:db8:1:3::1')]).toEqual([true, false])
})

test('an address is forgotten once it has no socket and may connect as often as a new one', () => {
  const clock = { now: 0 }
  const limits = limitsAt(clock)
  expect(Array.from({ length: 5 }, () => limits.takeConnect('10.0.0.1'))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
  limits.sweep()
  expect(limits.size).toBe(1)
  clock.now = 4_000
  limits.sweep()
  expect(limits.size).toBe(0)
})
