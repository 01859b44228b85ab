import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { KeptKind, Length } from '@/domain/retention/retention'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * What was erased at the end of its time: which kind, of which live session, how much, by which run. Rows are added, never changed, and
 * without one of the same transaction the log refuses to be erased.
 */
export const purge = pgTable(
  'purge',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    runId: uuid('run_id').notNull(),
    /** No reference: what was erased is told of after its cohort too. */
    cohortId: uuid('cohort_id').notNull(),
    /** Null for what is of no single live session. */
    liveSessionId: uuid('live_session_id'),
    kind: text('kind').$type<KeptKind>().notNull(),
    /** How long it had been kept. */
    length: jsonb('length').$type<Length>().notNull(),
    /** How many facts or rows are gone, and of how many facts that stay the words are. */
    facts: integer('facts').notNull(),
    words: integer('words').notNull(),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    index('purge_live_session_id').on(table.liveSessionId, table.recordedAt),
    index('purge_cohort_id').on(table.cohortId, table.recordedAt),
  ],
)
