import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tryRelay } from '@/client/meeting/try-relay'
import type { RelayConfig } from '@/domain/live-session/meeting/relay'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const config: RelayConfig = {
  servers: [{ urls: ['turn:relay.example.org'], username: 'u', credential: 'c' }],
  isRelayOnly: false,
  validUntil: null,
}

/** A connection that gathers these candidates, null for the end. */
function given(found: readonly (string | null)[]) {
  const peer = {
    isClosed: false,
    onicecandidate: null as ((event: { candidate: { candidate: string } | null }) => void) | null,
    addTransceiver: () => undefined,
    createOffer: async () => ({}),
    async setLocalDescription() {
      setTimeout(() => {
        for (const each of found)
          peer.onicecandidate?.({ candidate: each === null ? null : { candidate: each } })
      }, 50)
    },
    close() {
      peer.isClosed = true
    },
  }
  const configurations: RTCConfiguration[] = []
  const open = (each: RTCConfiguration) => {
    configurations.push(each)
    return peer as unknown as RTCPeerConnection
  }
  return { peer, open, configurations }
}

test('answers where it gives an address, and is asked for nothing else', async () => {
  const { open, peer, configurations } = given(['candidate:1 1 udp 1 192.0.2.1 9 typ relay', null])
  const answer = tryRelay(config, 1_000, open)
  await vi.advanceTimersByTimeAsync(100)
  await expect(answer).resolves.toBe('answers')
  expect(configurations[0]?.iceTransportPolicy).toBe('relay')
  expect([peer.isClosed, vi.getTimerCount()]).toEqual([true, 0])
})

test.each([
  ['gathers nothing', [null]],
  ['never ends', []],
])('is silent where it %s', async (_, found) => {
  const { open, peer } = given(found)
  const answer = tryRelay(config, 1_000, open)
  await vi.advanceTimersByTimeAsync(1_100)
  await expect(answer).resolves.toBe('silent')
  expect(peer.isClosed).toBe(true)
})

test('is none where none is set up, and silent where the browser refuses its address', async () => {
  const refuse = () => {
    throw new DOMException('bad', 'SyntaxError')
  }
  await expect(tryRelay({ ...config, servers: [] }, 1_000, refuse)).resolves.toBe('none')
  await expect(tryRelay(config, 1_000, refuse)).resolves.toBe('silent')
})
