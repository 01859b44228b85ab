import type { EventLog } from '@/domain/live-session/follow/sequence'
import { packFacts } from './pack-facts'
import { isPackable, packTables } from './pack-tables'
import type { Packed, PackedLog } from './page-transport'

/**
 * Packs data read on the server as one JSON text for the page, since React would write and escape each value twice.
 * Logs and long lists are packed by column; dates, maps and sets stay with React.
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
