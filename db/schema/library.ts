import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LibraryKind, OwnerKind } from '@/domain/library/item'
import type { TextAside } from '@/domain/library/text-aside'
import type { StoredGrid } from '@/domain/observation/read-grid'
import type { Scenario } from '@/domain/scenario/scenario'
import { user } from './auth'
import { cohort } from './cohort'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * A scenario or grid across its versions: its owner, author and origin. A trigger gives a built-in item to a `scenario`
 * or `observation_grid` without one. An item with versions is deleted only with its cohort.
 */
export const libraryItem = pgTable(
  'library_item',
  {
    kind: text('kind').$type<LibraryKind>().notNull(),
    key: text('key').notNull(),
    owner: text('owner').$type<OwnerKind>().notNull(),
    /** The cohort that owns it; null for every other owner. */
    cohortId: uuid('cohort_id').references(() => cohort.id, { onDelete: 'cascade' }),
    authorId: text('author_id').references(() => user.id),
    /** Shared by copies: the family of the item it was copied from, else its own key. */
    family: text('family').notNull(),
    copiedFrom: text('copied_from'),
    copiedVersion: integer('copied_version'),
    /** Grows with each change of the draft, versions or item, and shows which state an author had read. */
    revision: integer('revision').notNull().default(0),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** Since when it is no longer offered; null while it is. */
    archivedAt: moment('archived_at'),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index('library_item_cohort_id').on(table.cohortId),
    check('library_item_kind', sql`${table.kind} in ('scenario', 'grid')`),
    check('library_item_owner', sql`(${table.owner} = 'cohort') = (${table.cohortId} is not null)`),
  ],
)

/** Observation grids, by key and version. No version ever changes: live sessions pin it; `readGrid` reads it. */
export const observationGrid = pgTable(
  'observation_grid',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    itemKind: text('item_kind').$type<'grid'>().notNull().default('grid'),
    content: jsonb('content').$type<StoredGrid>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    publishedBy: text('published_by').references(() => user.id),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.version] }),
    foreignKey({
      name: 'observation_grid_item',
      columns: [table.itemKind, table.key],
      foreignColumns: [libraryItem.kind, libraryItem.key],
    }).onDelete('cascade'),
    check('observation_grid_item_kind', sql`${table.itemKind} = 'grid'`),
  ],
)

/**
 * Scenarios by key and version, never changed. All versions and copies share a family, filled in by a trigger.
 * `cohortId` and `copiedFrom` exist for backups of older releases: the item holds both now.
 */
export const scenario = pgTable(
  'scenario',
  {
    key: text('key').notNull(),
    version: integer('version').notNull(),
    itemKind: text('item_kind').$type<'scenario'>().notNull().default('scenario'),
    cohortId: uuid('cohort_id').references(() => cohort.id, { onDelete: 'cascade' }),
    family: text('family').notNull().default(''),
    copiedFrom: text('copied_from'),
    content: jsonb('content').$type<Scenario>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    publishedBy: text('published_by').references(() => user.id),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.version] }),
    foreignKey({
      name: 'scenario_item',
      columns: [table.itemKind, table.key],
      foreignColumns: [libraryItem.kind, libraryItem.key],
    }).onDelete('cascade'),
    check('scenario_item_kind', sql`${table.itemKind} = 'scenario'`),
  ],
)

/** The one open draft of an item, which may be incomplete: what its next version will say. */
export const libraryDraft = pgTable(
  'library_draft',
  {
    kind: text('kind').$type<LibraryKind>().notNull(),
    key: text('key').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    /** The version it was begun from; null for an item that has none. */
    basedOn: integer('based_on'),
    /** Texts that met another person's edit of the same field: kept until an author chooses. */
    aside: jsonb('aside').$type<TextAside[]>().notNull().default([]),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => user.id),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    foreignKey({
      name: 'library_draft_item',
      columns: [table.kind, table.key],
      foreignColumns: [libraryItem.kind, libraryItem.key],
    }).onDelete('cascade'),
  ],
)

/** Who has the editor of an item open, and where in it they are. Rows of a person not heard for a minute tell nothing. */
export const libraryReader = pgTable(
  'library_reader',
  {
    kind: text('kind').$type<LibraryKind>().notNull(),
    key: text('key').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => user.id),
    /** The path of the field, joined by dots; null while they are in none. */
    place: text('place'),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key, table.personId] }),
    foreignKey({
      name: 'library_reader_item',
      columns: [table.kind, table.key],
      foreignColumns: [libraryItem.kind, libraryItem.key],
    }).onDelete('cascade'),
  ],
)
