import superjson, { type SuperJSONResult } from 'superjson'
import type { SeenEvent } from '@/domain/live-session/event'
import type { EventLog } from '@/domain/live-session/sequence'

type Packed = SuperJSONResult | { readonly log: string }

/**
 * How what was read on the server reaches the browser inside the page. A log of facts travels as one JSON text: walking
 * thousands of facts, once to encode and once more to render the page's data, cost most of the time a long debrief took.
 */
export const pageTransport = {
  serialize(data: unknown): Packed {
    if (!isEventLog(data)) return superjson.serialize(data)
    return { log: JSON.stringify({ ...data, waiting: [...data.waiting] }) }
  },
  deserialize(packed: Packed): unknown {
    if (!('log' in packed)) return superjson.deserialize(packed)
    const log = JSON.parse(packed.log) as Omit<EventLog, 'waiting'> & { waiting: [number, SeenEvent][] }
    return { ...log, waiting: new Map(log.waiting) }
  },
}

function isEventLog(value: unknown): value is EventLog {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'applied' in value && 'events' in value && 'waiting' in value
}
