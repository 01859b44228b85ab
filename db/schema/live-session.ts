import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { StoredTallies } from '@/domain/cohort/group-tallies'
import type { Place, Where } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Status } from '@/domain/live-session/core/stage'
import type { EventPayloads, EventType } from '@/domain/live-session/event'
import type { LoggedKind } from '@/domain/retention/retention'
import { user } from './auth'
import { cohort } from './cohort'
import { observationGrid, scenario } from './library'
import { round } from './round'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * One row for each live session: the last `seq` of its log, and the columns that lists show, so that a list reads no log.
 * `status`, `scheduled_for`, `planned_minutes`, `place` and `location` are projections, written with the facts that change them.
 */
export const liveSession = pgTable(
  'live_session',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id),
    logId: uuid('log_id').notNull(),
    lastSeq: integer('last_seq').notNull().default(0),
    status: text('status').$type<Status>().notNull(),
    scheduledFor: moment('scheduled_for').notNull(),
    /** From briefing to closed debrief, as planned: so long its people and its room are taken. */
    plannedMinutes: integer('planned_minutes').notNull(),
    place: text('place').$type<Place>().notNull(),
    location: jsonb('location').$type<Where>(),
    gridKey: text('grid_key').notNull(),
    gridVersion: integer('grid_version').notNull(),
    scenarioKey: text('scenario_key').notNull(),
    scenarioVersion: integer('scenario_version').notNull(),
    /** The round it was published with, and the slot of that round; null where it was prepared alone. */
    roundId: uuid('round_id').references(() => round.id),
    slot: text('slot'),
    createdBy: text('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('live_session_cohort_id').on(table.cohortId, table.scheduledFor),
    index('live_session_round_id').on(table.roundId),
    foreignKey({
      name: 'live_session_grid',
      columns: [table.gridKey, table.gridVersion],
      foreignColumns: [observationGrid.key, observationGrid.version],
    }),
    foreignKey({
      name: 'live_session_scenario',
      columns: [table.scenarioKey, table.scenarioVersion],
      foreignColumns: [scenario.key, scenario.version],
    }),
  ],
)

export const liveSessionSeat = pgTable(
  'live_session_seat',
  {
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    seat: text('seat').$type<Seat>().notNull(),
    /** Since when the person has this seat no more; the row stays: it says that they had one. */
    endedAt: moment('ended_at'),
    /**
     * They hold the seat without the players' consent to be there: a projection, written with the facts that change it.
     */
    waitsOutside: boolean('waits_outside').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.liveSessionId, table.userId] }),
    uniqueIndex('live_session_seat_player')
      .on(table.liveSessionId, table.seat)
      .where(sql`seat in ('advisor', 'beneficiary') and ended_at is null`),
    index('live_session_seat_user_id').on(table.userId),
  ],
)

/** The log. Append only: triggers refuse UPDATE, DELETE and TRUNCATE. Facts are ordered by `seq`, never by time. */
export const liveSessionEvent = pgTable(
  'live_session_event',
  {
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    seq: integer('seq').notNull(),
    id: uuid('id').notNull().unique(),
    actorId: text('actor_id').notNull(),
    seat: text('seat').$type<Seat>(),
    type: text('type').$type<EventType>().notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    at: moment('at').notNull(),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.liveSessionId, table.seq] }),
    // The few facts that lists read across sessions; without it, each session's whole log would be read.
    index('live_session_event_listed')
      .on(table.liveSessionId, table.seq)
      .where(
        sql`type in ('focusChosen', 'seatsChanged', 'commitmentMade', 'commitmentWithdrawn', 'commitmentReviewed')`,
      ),
    // What a situation gave, counted over all interviews on it.
    index('live_session_event_reveal')
      .on(table.liveSessionId, table.seq)
      .where(sql`type in ('revealGiven', 'revealTakenBack')`),
    // What a person answered when asked to be recorded, in all their interviews: a few facts of the whole log.
    index('live_session_event_recording')
      .on(table.actorId, table.at)
      .where(sql`type in ('recordingAnswered', 'recordingPaused', 'recordingResumed', 'recordingWithdrawn')`),
    // When each interview was held: what is kept of it is counted from there.
    index('live_session_event_ended').on(table.liveSessionId).where(sql`type = 'interviewEnded'`),
  ],
)

/**
 * How often each code of the main track was noted in an unsealed live session, as its log stood at `seq`. Never edited: written anew
 * once the log is longer, so that a group's month reads no logs (docs/decisions/035).
 */
export const liveSessionTally = pgTable('live_session_tally', {
  liveSessionId: uuid('live_session_id')
    .primaryKey()
    .references(() => liveSession.id),
  seq: integer('seq').notNull(),
  tallies: jsonb('tallies').$type<StoredTallies>().notNull(),
})

/** A person's own words of a fact, in a table of their own so that erasing them does not edit the log. */
export const liveSessionText = pgTable(
  'live_session_text',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => liveSessionEvent.id),
    authorId: text('author_id').notNull(),
    /** The words, by the name of their field in the payload. */
    body: jsonb('body').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('live_session_text_author_id').on(table.authorId)],
)

/**
 * Words in which a word of an erased person's name stands, until their author takes them back or keeps them. Written by the erasure, since
 * nothing tells the name afterwards; whose name it was is not kept.
 */
export const namingWords = pgTable('naming_words', {
  eventId: uuid('event_id')
    .primaryKey()
    .references(() => liveSessionText.eventId, { onDelete: 'cascade' }),
})

/** Where the dial stood, of one fact: in a table of its own, as words are, so that it can be erased without editing the log. */
export const liveSessionDial = pgTable(
  'live_session_dial',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => liveSessionEvent.id, { onDelete: 'cascade' }),
    authorId: text('author_id').notNull(),
    samples: jsonb('samples').$type<EventPayloads['dialMoved']['samples']>().notNull(),
  },
  (table) => [index('live_session_dial_author_id').on(table.authorId)],
)

/**
 * Of which kinds nothing is left in a live session, as its log stood at `seq`: the purge asks a longer log again. A remembered answer,
 * never a proof: it may be deleted.
 */
export const liveSessionPurged = pgTable('live_session_purged', {
  liveSessionId: uuid('live_session_id')
    .primaryKey()
    .references(() => liveSession.id, { onDelete: 'cascade' }),
  seq: integer('seq').notNull(),
  kinds: text('kinds').array().$type<LoggedKind[]>().notNull(),
})

/** The answers a player has typed and not locked. Not facts: a draft changes, and is deleted once locked. */
export const reflectionDraft = pgTable(
  'reflection_draft',
  {
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    body: jsonb('body').$type<Record<string, unknown>>().notNull(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.liveSessionId, table.userId] })],
)

/** Who opened a debrief, or looked at the interview from the wall, and when, for the people seated in it. Again within the hour adds no row. */
export const liveSessionAccess = pgTable(
  'live_session_access',
  {
    id: uuid('id').primaryKey(),
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    /** What was opened. */
    what: text('what').$type<'debrief' | 'print' | 'pdf' | 'wall' | 'export' | 'sound'>().notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('live_session_access_live_session_id').on(table.liveSessionId, table.at)],
)
