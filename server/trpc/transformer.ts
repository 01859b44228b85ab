import superjson, { type SuperJSONResult } from 'superjson'
import type { EventsPage } from '@/domain/live-session/sequence'
import { storable } from './storable'

/**
 * Superjson both ways; what comes in is brought to what the database can keep. A page of facts goes out as it is: facts are
 * plain JSON, and looking through thousands of them for what is not took many times as long as writing them.
 */
export const transformer = {
  input: {
    serialize: (value: unknown) => superjson.serialize(value),
    deserialize: (value: SuperJSONResult) => storable(superjson.deserialize(value)),
  },
  output: {
    serialize: (value: unknown) => (isEventsPage(value) ? { json: value } : superjson.serialize(value)),
    deserialize: (value: SuperJSONResult) => superjson.deserialize(value),
  },
}

function isEventsPage(value: unknown): value is EventsPage {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'lastSeq' in value && 'events' in value && 'more' in value
}
