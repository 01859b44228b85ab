import type { Sample } from './health'

type Entry = Readonly<Record<string, unknown>>

/** What matters to us of a browser's statistics (W3C, Identifiers for WebRTC's Statistics API); what a browser leaves out is null or 0. */
export function readSample(entries: Iterable<Entry>, at: number): Sample {
  const all = [...entries]
  const byId = new Map(all.map((each) => [each.id, each]))
  const inbound = all.filter(({ type }) => type === 'inbound-rtp')
  const there = all.filter(({ type }) => type === 'remote-inbound-rtp')
  const pair = chosenPair(all, byId)
  const picture = inbound.find(({ kind }) => kind === 'video')
  return {
    at,
    bytes: sum(inbound, 'bytesReceived'),
    packets: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    jitterMs: inMs(greatest(inbound, 'jitter')),
    roundTripMs: inMs(numberOf(pair?.currentRoundTripTime)),
    framesPerSecond: numberOf(picture?.framesPerSecond),
    lostThere: greatest(there, 'fractionLost'),
    path: pathOf(pair, byId),
  }
}

function chosenPair(all: readonly Entry[], byId: ReadonlyMap<unknown, Entry>): Entry | null {
  const transport = all.find(
    ({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId,
  )
  const selected = transport && byId.get(transport.selectedCandidatePairId)
  // Firefox names no pair in its transport, and marks the pair instead.
  return (
    selected ?? all.find(({ type, selected: isSelected }) => type === 'candidate-pair' && isSelected) ?? null
  )
}

function pathOf(pair: Entry | null, byId: ReadonlyMap<unknown, Entry>): Sample['path'] {
  if (pair === null) return null
  const ends = [byId.get(pair.localCandidateId), byId.get(pair.remoteCandidateId)]
  return ends.some((end) => end?.candidateType === 'relay') ? 'relayed' : 'direct'
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function sum(entries: readonly Entry[], field: string): number {
  return entries.reduce((total, entry) => total + (numberOf(entry[field]) ?? 0), 0)
}

function greatest(entries: readonly Entry[], field: string): number | null {
  const values = entries.flatMap((entry) => numberOf(entry[field]) ?? [])
  return values.length === 0 ? null : Math.max(...values)
}

function inMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1_000
}
