import superjson, { type SuperJSONResult } from 'superjson'
import type { EventsPage } from '@/domain/live-session/sequence'
import { isPlainJson } from '@/domain/plain-json'
import type { Performed } from '@/server/interview/live-session/perform-command'
import { storable } from './storable'

/**
 * Superjson in both directions. Inputs are converted to texts that the database can store. An answer of which JSON says everything is
 * sent as it is, since superjson would take many times as long to walk through it; a page of facts, and the answer to a command,
 * hold nothing else and are not even looked at.
 */
export const transformer = {
  input: {
    serialize: (value: unknown) => superjson.serialize(value),
    deserialize: (value: SuperJSONResult) => storable(superjson.deserialize(value, { inPlace: true })),
  },
  output: {
    serialize: (value: unknown) =>
      isOfFacts(value) || isPlainJson(value) ? { json: value } : superjson.serialize(value),
    deserialize: (value: SuperJSONResult) => superjson.deserialize(value),
  },
}

function isOfFacts(value: unknown): value is EventsPage | Performed {
  if (typeof value !== 'object' || value === null) return false
  return 'logId' in value && 'lastSeq' in value && 'events' in value
}
