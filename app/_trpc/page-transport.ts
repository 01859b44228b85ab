import type { SeenEvent } from '@/domain/live-session/event'
import type { EventLog } from '@/domain/live-session/follow/sequence'
import { type PackedFacts, unpackFacts } from './packed-facts'
import { unpackTables } from './packed-tables'

/** `log` and `tables` are JSON texts. */
export type Packed = { readonly plain: unknown } | { readonly log: string } | { readonly tables: string }
export type PackedLog = Omit<EventLog, 'events' | 'waiting'> & {
  readonly facts: PackedFacts
  readonly waiting: readonly (readonly [number, SeenEvent])[]
}

/** What `packForPage` packed, in the browser. */
export function unpackFromPage(packed: Packed): unknown {
  if ('tables' in packed) return unpackTables(JSON.parse(packed.tables))
  if (!('log' in packed)) return packed.plain
  const { facts, waiting, ...log } = JSON.parse(packed.log) as PackedLog
  const unpacked: EventLog = { ...log, events: unpackFacts(facts), waiting: new Map(waiting) }
  return unpacked
}
