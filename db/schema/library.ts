import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { StoredGrid } from '@/domain/observation/read-grid'
import type { Scenario } from '@/domain/scenario/scenario'
import { cohort } from './cohort'

/** Observation grids, by key and version. A version that a live session has used never changes; `readGrid` reads it. */
export const observationGrid = pgTable(
  'observation_grid',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<StoredGrid>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
)

/**
 * Scenarios, by key and version. A scenario without `cohortId` belongs to the built-in library. All versions of a scenario and of
 * its copies share a family, which a trigger fills in: the family of `copiedFrom` (a key), else the key.
 */
export const scenario = pgTable(
  'scenario',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    cohortId: uuid('cohort_id').references(() => cohort.id, { onDelete: 'cascade' }),
    family: text('family').notNull().default(''),
    copiedFrom: text('copied_from'),
    content: jsonb('content').$type<Scenario>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.key, table.version] })],
)
