import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Which releases have opened this database. Left out of a backup: it tells of this installation. */
export const appRelease = pgTable('app_release', {
  version: text('version').primaryKey(),
  /** The id of the sources that opened it last. */
  build: text('build').notNull(),
  openedAt: timestamp('opened_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
})
