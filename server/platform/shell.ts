import type { Database } from '@/db/client'
import type { Logger } from './log'
import type { Publisher } from './realtime/publisher'

/** The parts of the running server that verbs use. Live sessions need more: server/interview/shell.ts. */
export type Shell = {
  readonly database: Database
  readonly publisher: Publisher
  readonly log: Logger
}
