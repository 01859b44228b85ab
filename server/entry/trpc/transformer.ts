import superjson, { type SuperJSONResult } from 'superjson'
import { isPlainJson } from '@/domain/plain-json'
import { isOfFacts } from '@/server/interview/live-session/answer-of-facts'
import { storable } from './storable'

/**
 * Superjson in both directions. Inputs become texts that the database can store. An answer that JSON can express is
 * sent unchanged, many times faster; a marked answer of facts is not even examined.
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
