import { bigint, index, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'

/** When backups of this database were written, for the doctor. Left out of a backup: it tells of this installation. */
export const appBackup = pgTable(
  'app_backup',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    writtenAt: timestamp('written_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    rows: bigint('rows', { mode: 'number' }).notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
  },
  (table) => [index('app_backup_written_at').on(table.writtenAt)],
)
