import superjson, { type SuperJSONResult } from 'superjson'
import { storable } from './storable'

/** Superjson both ways; what comes in is brought to what the database can keep. */
export const transformer = {
  input: {
    serialize: (value: unknown) => superjson.serialize(value),
    deserialize: (value: SuperJSONResult) => storable(superjson.deserialize(value)),
  },
  output: superjson,
}
