import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { user } from './auth'
import { liveSession } from './live-session'

/**
 * A passage of an interview, from one moment to another, that a person named in its debrief. Not a fact: its author
 * renames and deletes it. A place to listen again, never a file.
 */
export const passage = pgTable(
  'passage',
  {
    id: uuid('id').primaryKey(),
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    name: text('name').notNull(),
    fromMs: integer('from_ms').notNull(),
    toMs: integer('to_ms').notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    index('passage_live_session_id').on(table.liveSessionId),
    index('passage_user_id').on(table.userId),
  ],
)

/** A passage that a person put among what they read again: a way to that moment on their own first page. It goes with the passage. */
export const passageToReread = pgTable(
  'passage_to_reread',
  {
    passageId: uuid('passage_id')
      .notNull()
      .references(() => passage.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.passageId] }),
    index('passage_to_reread_passage_id').on(table.passageId),
  ],
)
