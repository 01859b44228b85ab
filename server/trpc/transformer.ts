import superjson, { type SuperJSONResult } from 'superjson'
import type { EventsPage } from '@/domain/live-session/sequence'
import type { Performed } from '@/server/live-session/perform-command'
import { storable } from './storable'

/**
 * Superjson in both directions. Inputs are converted to texts that the database can store. A page of facts, and the answer to a
 * command, is sent as plain JSON: facts hold nothing else, and superjson would take many times as long to walk through thousands of
 * them.
 */
export const transformer = {
  input: {
    serialize: (value: unknown) => superjson.serialize(value),
    deserialize: (value: SuperJSONResult) => storable(superjson.deserialize(value, { inPlace: true })),
  },
  output: {
    serialize: (value: unknown) => (isOfFacts(value) ? { json: value } : superjson.serialize(value)),
    deserialize: (value: SuperJSONResult) => superjson.deserialize(value),
  },
}

function isOfFacts(value: unknown): value is EventsPage | Performed {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'lastSeq' in value && 'events' in value
}
