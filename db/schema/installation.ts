import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CohortCreation, InstallationAct, Registration } from '@/domain/access/installation'
import { user } from './auth'

/** The settings of the installation: one row at most, written by the first change. Without a row the defaults hold. */
export const installation = pgTable(
  'installation',
  {
    only: boolean('only').primaryKey().default(true),
    cohortCreation: text('cohort_creation').$type<CohortCreation>().notNull(),
    registration: text('registration').$type<Registration>().notNull().default('links'),
    /** Within how many days an erasure that is asked for is carried out. */
    erasureDays: integer('erasure_days').notNull().default(7),
    /** For how many years attendance sheets name people. */
    attendanceYears: integer('attendance_years').notNull().default(3),
    /** The most that recordings of all cohorts may take, bytes; null: what the disk has. */
    mediaQuota: bigint('media_quota', { mode: 'number' }),
    /** Since when the demonstration is removed: no start writes it again. Null where it was not, or was brought back. */
    demonstrationRemovedAt: timestamp('demonstration_removed_at', { withTimezone: true }),
    /** Whether an administrator keeps the demonstration open beside the organisation's cohorts. */
    demonstrationKept: boolean('demonstration_kept').notNull().default(false),
  },
  (table) => [
    check('installation_only', sql`${table.only}`),
    check('installation_erasure_days', sql`${table.erasureDays} between 1 and 30`),
    check('installation_attendance_years', sql`${table.attendanceYears} between 1 and 10`),
  ],
)

/** The journal of the installation: which administrator did what for the whole of it. Append only. */
export const installationAct = pgTable(
  'installation_act',
  {
    id: uuid('id').primaryKey(),
    actorId: text('actor_id')
      .notNull()
      .references(() => user.id),
    act: text('act').$type<InstallationAct>().notNull(),
    /** The account that the act is about. */
    aboutId: text('about_id').references(() => user.id),
    /** What was chosen for the creation of cohorts. */
    cohortCreation: text('cohort_creation').$type<CohortCreation>(),
    /** What was chosen for registration. */
    registration: text('registration').$type<Registration>(),
    /** In microseconds, so that the acts of one transaction keep their order. */
    at: timestamp('at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  (table) => [index('installation_act_at').on(table.at)],
)
