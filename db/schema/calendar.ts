import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { user } from './auth'

/** The private calendar address of each person who asked for one. `secretHash`: a digest; the address itself is kept nowhere. */
export const calendarFeed = pgTable('calendar_feed', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  secretHash: text('secret_hash').notNull().unique(),
  madeAt: timestamp('made_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
})
