import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Locale } from '@/domain/localized'
import { user } from './auth'

/** A person's preferences: one row for each person who has changed one, or used the product in a language. */
export const personPreferences = pgTable('person_preferences', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  /** The language the product was last used in: letters are written in it. */
  language: text('language').$type<Locale>(),
  body: jsonb('body').$type<Record<string, unknown>>().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
})
