import type { EventLog } from '@/domain/live-session/follow/sequence'
import { packFacts } from './pack-facts'
import { isPackable, packTables } from './pack-tables'
import type { Packed, PackedLog } from './page-transport'

/**
 * How data read on the server reaches the browser inside the page: as one JSON text, since React walks each value of an object, writes
 * and escapes it, on the server twice. A log of facts and long lists are packed in it by column. What JSON does not carry, dates, maps and
 * sets, is left to React.
 */
export function packForPage(data: unknown): Packed {
  if (isEventLog(data)) {
    const { events, waiting, ...log } = data
    const packed: PackedLog = { ...log, facts: packFacts(events), waiting: [...waiting] }
    return { log: JSON.stringify(packed) }
  }
  return isPackable(data) ? { tables: JSON.stringify(packTables(data)) } : { plain: data }
}

function isEventLog(value: unknown): value is EventLog {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'applied' in value && 'events' in value && 'waiting' in value
}
