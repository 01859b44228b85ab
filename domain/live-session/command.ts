import type * as z from 'zod/mini'
import type { commandRequestSchema, commandSchema } from './command-schema'

/** What a person may ask of a live session. */
export type Command = z.infer<typeof commandSchema>
export type CommandType = Command['type']
/** A command with its identity and the moment of the act. */
export type CommandRequest = z.infer<typeof commandRequestSchema>
