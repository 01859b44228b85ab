import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { user } from './auth'
import { liveSession } from './live-session'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * Who said that they cannot come to an interview, for which hour, and why. domain/live-session/course/absence.ts
 * decides whether it stands; another hour or seat holder settles it. Taking it back deletes the row.
 */
export const liveSessionAbsence = pgTable(
  'live_session_absence',
  {
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    /** The hour of the interview when it was said. */
    saidFor: moment('said_for').notNull(),
    /** In the person's own words; null where they gave none. */
    reason: text('reason'),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.liveSessionId, table.userId] }),
    index('live_session_absence_user_id').on(table.userId),
    index('live_session_absence_said_for').on(table.saidFor),
  ],
)
