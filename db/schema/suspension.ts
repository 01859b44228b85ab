import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { user } from './auth'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** An account that an administrator keeps out until the suspension is lifted, which deletes the row. */
export const suspension = pgTable(
  'suspension',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    askedBy: text('asked_by')
      .notNull()
      .references(() => user.id),
    askedAt: moment('asked_at').notNull().defaultNow(),
    /** Since when the account is kept out; null while an interview of theirs runs. */
    effectiveAt: moment('effective_at'),
  },
  (table) => [index('suspension_asked_by').on(table.askedBy)],
)
