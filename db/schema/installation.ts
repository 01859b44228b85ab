import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CohortCreation, InstallationAct, Registration } from '@/domain/access/installation'
import { user } from './auth'

/** The settings of the installation: one row at most, written by the first change. Without a row the defaults hold. */
export const installation = pgTable(
  'installation',
  {
    only: boolean('only').primaryKey().default(true),
    cohortCreation: text('cohort_creation').$type<CohortCreation>().notNull(),
    registration: text('registration').$type<Registration>().notNull().default('links'),
    /** Since when the demonstration is removed: no start writes it again. Null where it was not, or was brought back. */
    demonstrationRemovedAt: timestamp('demonstration_removed_at', { withTimezone: true }),
  },
  (table) => [check('installation_only', sql`${table.only}`)],
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
