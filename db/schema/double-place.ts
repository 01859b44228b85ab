import { index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { user } from './auth'
import { liveSession } from './live-session'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * That a person, or a room, is in two interviews at once and stays there. Whether they still are is decided by
 * domain/occupancy/double-places.ts: another hour, another room or another seat settles it without a change of the row.
 */
export const doublePlace = pgTable(
  'double_place',
  {
    /** The two interviews, the lesser id first. */
    oneId: uuid('one_id')
      .notNull()
      .references(() => liveSession.id, { onDelete: 'cascade' }),
    otherId: uuid('other_id')
      .notNull()
      .references(() => liveSession.id, { onDelete: 'cascade' }),
    /** Null where it is the room. */
    userId: text('user_id').references(() => user.id),
    /** Why; null where a supervisor looks after both from the wall. */
    reason: text('reason'),
    keptBy: text('kept_by')
      .notNull()
      .references(() => user.id),
    keptAt: moment('kept_at').notNull().defaultNow(),
  },
  (table) => [
    unique('double_place_once').on(table.oneId, table.otherId, table.userId).nullsNotDistinct(),
    index('double_place_other_id').on(table.otherId),
  ],
)
