import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The app processes on this database. A process not seen for 10 s counts as gone. */
export const appProcess = pgTable('app_process', {
  id: uuid('id').primaryKey(),
  seenAt: timestamp('seen_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
})

/** Which members of presence channels have a socket at which process; unused with a realtime engine, which knows all. */
export const appPresence = pgTable(
  'app_presence',
  {
    channel: text('channel').notNull(),
    processId: uuid('process_id')
      .notNull()
      .references(() => appProcess.id, { onDelete: 'cascade' }),
    userId: text('user_id').notNull(),
    userInfo: jsonb('user_info').notNull(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.processId, table.userId] })],
)
