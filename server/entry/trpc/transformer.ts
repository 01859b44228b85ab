import superjson, { type SuperJSONResult } from 'superjson'
import { isPlainJson } from '@/domain/plain-json'
import { isOfFacts } from '@/server/interview/live-session/answer-of-facts'
import { storable } from './storable'

/**
 * Superjson in both directions. Inputs are converted to texts that the database can store. An answer of which JSON says everything is
 * sent as it is, since superjson would take many times as long to walk through it; what is marked as an answer of facts
 * holds nothing else and is not even looked at.
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
