import { expect, test } from 'vitest'
import { readSample } from '@/client/meeting/peer/read-sample'

const entries = [
  {
    id: 'a',
    type: 'inbound-rtp',
    kind: 'audio',
    bytesReceived: 100,
    packetsReceived: 10,
    packetsLost: 1,
    jitter: 0.01,
  },
  {
    id: 'v',
    type: 'inbound-rtp',
    kind: 'video',
    bytesReceived: 900,
    packetsReceived: 20,
    packetsLost: 2,
    jitter: 0.05,
    framesPerSecond: 12,
  },
  { id: 'r', type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.25 },
  { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
  {
    id: 'p',
    type: 'candidate-pair',
    localCandidateId: 'l',
    remoteCandidateId: 'm',
    currentRoundTripTime: 0.2,
  },
  { id: 'l', type: 'local-candidate', candidateType: 'host' },
  { id: 'm', type: 'remote-candidate', candidateType: 'relay' },
]

test('sums what came, takes the worst of what is uneven, and knows a relay on either side', () => {
  expect(readSample(entries, 7)).toEqual({
    at: 7,
    bytes: 1_000,
    packets: 30,
    lost: 3,
    jitterMs: 50,
    roundTripMs: 200,
    framesPerSecond: 12,
    lostThere: 0.25,
    path: 'relayed',
  })
})

test('a browser that marks the pair instead of naming it is read too', () => {
  const marked = entries.flatMap((each) => {
    if (each.type === 'transport') return []
    return each.type === 'candidate-pair' ? { ...each, remoteCandidateId: 'l', selected: true } : each
  })
  expect(readSample(marked, 7).path).toBe('direct')
})

test('of nothing there is nothing', () => {
  expect(readSample([], 7)).toEqual({
    at: 7,
    bytes: 0,
    packets: 0,
    lost: 0,
    jitterMs: null,
    roundTripMs: null,
    framesPerSecond: null,
    lostThere: null,
    path: null,
  })
})
