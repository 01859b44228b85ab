import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { BoardAct } from '@/domain/pairing/board'
import type { PlannedSession, RoundSetup } from '@/domain/pairing/round'
import type { RoundChange, RoundChangeKind } from '@/domain/round-change/change'
import { user } from './auth'
import { cohort } from './cohort'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * A set of interviews of one cohort over the same window. Until published, they are here and only planners see them;
 * then each is a live session with this round's id. `version` counts acts at the board.
 */
export const round = pgTable(
  'round',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    version: integer('version').notNull().default(0),
    setup: jsonb('setup').$type<RoundSetup>().notNull(),
    sessions: jsonb('sessions').$type<PlannedSession[]>().notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    publishedBy: text('published_by').references(() => user.id),
    publishedAt: moment('published_at'),
  },
  (table) => [index('round_cohort_id').on(table.cohortId, table.createdAt)],
)

/** What interviews and set-up were before an act, so that it can be undone; null for an interview that the act brought. */
export type BeforeAct = {
  sessions: Record<string, PlannedSession | null>
  setup: RoundSetup | null
}

/** The acts at the board of a round, by the version that each made: who did what, which interviews it touched, what was there before. */
export const roundAct = pgTable(
  'round_act',
  {
    roundId: uuid('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    actorId: text('actor_id')
      .notNull()
      .references(() => user.id),
    act: jsonb('act').$type<BoardAct>().notNull(),
    before: jsonb('before').$type<BeforeAct>().notNull(),
    /** The version of the act that this one undid. */
    undid: integer('undid'),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.version] })],
)

/**
 * A change of a whole round. It waits until `dueAt`, before any letter; taken back meanwhile, its row is deleted. It
 * ends by taking effect (`takenAt`), or with the code of its refusal (`refusal`), which coordinators then read.
 */
export const roundChange = pgTable(
  'round_change',
  {
    id: uuid('id').primaryKey(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => round.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<RoundChangeKind>().notNull(),
    /** Null once it has ended: what it made is told by the facts of the interviews. */
    change: jsonb('change').$type<RoundChange>(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => user.id),
    askedAt: moment('asked_at').notNull().defaultNow(),
    dueAt: moment('due_at').notNull(),
    takenAt: moment('taken_at'),
    refusal: text('refusal'),
    /** The live sessions that it cancelled, of which its own letters tell. */
    cancelledIds: jsonb('cancelled_ids').$type<string[]>().notNull().default([]),
    /** How many letters it wrote. */
    letters: integer('letters').notNull().default(0),
  },
  (table) => [index('round_change_round_id').on(table.roundId, table.askedAt)],
)
