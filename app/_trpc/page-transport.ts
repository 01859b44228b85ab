import superjson, { type SuperJSONResult } from 'superjson'
import type { SeenEvent } from '@/domain/live-session/event'
import type { EventLog } from '@/domain/live-session/sequence'
import { isPlainJson } from '@/domain/plain-json'
import { type PackedFacts, packFacts, unpackFacts } from './packed-facts'

type Packed = SuperJSONResult | { readonly log: string }
type PackedLog = Omit<EventLog, 'events' | 'waiting'> & {
  readonly facts: PackedFacts
  readonly waiting: readonly (readonly [number, SeenEvent])[]
}

/**
 * How data read on the server reaches the browser inside the page: by superjson where JSON does not say everything of it. A log of facts travels packed, as one JSON text: encoding,
 * escaping and compressing each of its bytes is most of what a long debrief costs the server.
 */
export const pageTransport = {
  serialize(data: unknown): Packed {
    if (!isEventLog(data)) return isPlainJson(data) ? { json: data } : superjson.serialize(data)
    const { events, waiting, ...log } = data
    const packed: PackedLog = { ...log, facts: packFacts(events), waiting: [...waiting] }
    return { log: JSON.stringify(packed) }
  },
  deserialize(packed: Packed): unknown {
    if (!('log' in packed)) return superjson.deserialize(packed)
    const { facts, waiting, ...log } = JSON.parse(packed.log) as PackedLog
    const unpacked: EventLog = { ...log, events: unpackFacts(facts), waiting: new Map(waiting) }
    return unpacked
  },
}

function isEventLog(value: unknown): value is EventLog {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'applied' in value && 'events' in value && 'waiting' in value
}
