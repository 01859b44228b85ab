import type { EventLog } from '@/domain/live-session/sequence'
import { packFacts } from './pack-facts'
import type { Packed, PackedLog } from './page-transport'

/**
 * How data read on the server reaches the browser inside the page. React carries dates, maps and sets itself. A log of facts travels
 * packed, as one JSON text: encoding, escaping and compressing each of its bytes is most of what a long debrief costs the server.
 */
export function packForPage(data: unknown): Packed {
  if (!isEventLog(data)) return { plain: data }
  const { events, waiting, ...log } = data
  const packed: PackedLog = { ...log, facts: packFacts(events), waiting: [...waiting] }
  return { log: JSON.stringify(packed) }
}

function isEventLog(value: unknown): value is EventLog {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'applied' in value && 'events' in value && 'waiting' in value
}
