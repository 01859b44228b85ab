import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { user } from './auth'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Who asked to be erased and is not yet: the row goes with the erasure, and when the wish is withdrawn. The journals say what happened. */
export const erasureRequest = pgTable(
  'erasure_request',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => user.id, { onDelete: 'cascade' }),
    askedAt: moment('asked_at').notNull().defaultNow(),
    /** By when it is to be carried out: the setting of the organisation as it was when it was asked. */
    dueAt: moment('due_at').notNull(),
  },
  (table) => [index('erasure_request_due_at').on(table.dueAt)],
)

/**
 * Who was erased, and the number of their pseudonym. Without a reference to the account: the row is written from the erasure file
 * too, before a backup brings the account back (docs/decisions/046).
 */
export const erasedPerson = pgTable('erased_person', {
  personId: text('person_id').primaryKey(),
  number: integer('number').notNull().unique(),
  erasedAt: moment('erased_at').notNull(),
})

/**
 * What a person who was erased was called, for attendance sheets alone: a funder may ask for these for years. The clock deletes a row
 * once `keptUntil` has passed, counted from their last interview.
 */
export const attendanceName = pgTable(
  'attendance_name',
  {
    personId: text('person_id').primaryKey(),
    name: text('name').notNull(),
    keptUntil: moment('kept_until').notNull(),
  },
  (table) => [
    index('attendance_name_kept_until').on(table.keptUntil),
    check('attendance_name_named', sql`${table.name} <> ''`),
  ],
)
