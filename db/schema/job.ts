import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Work that must survive a restart and is done by any process, once. domain/jobs/job-state.ts decides what a row may become. */
export const job = pgTable(
  'job',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    /** Names the work: a second job of the same kind and key is not added while the first is kept. */
    key: text('key').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    runAt: moment('run_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    maxAttempts: integer('max_attempts').notNull(),
    leasedBy: uuid('leased_by'),
    leaseUntil: moment('lease_until'),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull().defaultNow(),
    doneAt: moment('done_at'),
    deadAt: moment('dead_at'),
  },
  (table) => [
    uniqueIndex('job_kind_key').on(table.kind, table.key),
    index('job_open').on(table.runAt).where(sql`done_at is null and dead_at is null`),
  ],
)
