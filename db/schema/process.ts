import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** The app processes at work on this database. One that has not been seen for a while is gone. */
export const appProcess = pgTable('app_process', {
  id: uuid('id').primaryKey(),
  seenAt: timestamp('seen_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
})

/** Who has a socket at which process, where no realtime engine knows it for all of them. */
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
