import { index, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { cohort } from './cohort'
import { liveSession } from './live-session'

/**
 * Consecutive months of a cohort whose marks leave together (domain/cohort/records/marks-parts.ts), as the first export fixed them.
 * `interviews`: how many were in it; with fewer rows left of them, some were purged since.
 */
export const marksPart = pgTable(
  'marks_part',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    /** YYYY-MM, both included. */
    firstMonth: text('first_month').notNull(),
    lastMonth: text('last_month').notNull(),
    interviews: integer('interviews').notNull(),
    fixedAt: timestamp('fixed_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [unique('marks_part_cohort_id_last_month').on(table.cohortId, table.lastMonth)],
)

/** An interview of a part, up to which fact of its log: what is written later is in no export. The row goes with the marks. */
export const marksPartInterview = pgTable(
  'marks_part_interview',
  {
    liveSessionId: uuid('live_session_id')
      .primaryKey()
      .references(() => liveSession.id),
    partId: uuid('part_id')
      .notNull()
      .references(() => marksPart.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
  },
  (table) => [index('marks_part_interview_part_id').on(table.partId)],
)
