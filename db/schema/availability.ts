import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AskedPart, AskedSlot } from '@/domain/availability/availability'
import { user } from './auth'
import { cohort } from './cohort'
import { round } from './round'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The hours that members of a cohort were asked about, for a round to come. `lastSlotAt`: the last of these hours. */
export const availabilityRequest = pgTable(
  'availability_request',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    slots: jsonb('slots').$type<AskedSlot[]>().notNull(),
    /** How long an interview takes its people. */
    minutes: integer('minutes').notNull(),
    /** Until when answers are expected, and until when the link of a letter opens. */
    answerBy: moment('answer_by').notNull(),
    lastSlotAt: moment('last_slot_at').notNull(),
    /** The round that was planned from the answers. */
    roundId: uuid('round_id').references(() => round.id, { onDelete: 'set null' }),
    createdBy: text('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('availability_request_cohort_id').on(table.cohortId, table.createdAt)],
)

/** Who was asked. `part`: whether they are to play or to supervise. */
export const availabilityPerson = pgTable(
  'availability_person',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => availabilityRequest.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    part: text('part').$type<AskedPart>().notNull(),
    remindedAt: moment('reminded_at'),
    answeredAt: moment('answered_at'),
    /** Hours that they propose besides, epoch ms. */
    proposed: jsonb('proposed').$type<number[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.userId] }),
    index('availability_person_user_id').on(table.userId),
  ],
)

/** What was said of one hour; an hour without a row is free. `saidBy`: the coordinator who set it for them; null: their own word. */
export const availabilitySlot = pgTable(
  'availability_slot',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => availabilityRequest.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    slotId: text('slot_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    isAway: boolean('is_away').notNull(),
    saidBy: text('said_by').references(() => user.id),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.userId, table.slotId] }),
    index('availability_slot_user_id').on(table.userId),
    index('availability_slot_starts_at').on(table.startsAt),
  ],
)

/** An hour of the week at which a member of a cohort never can, on the cohort's clock, until a day. `weekday`: 1 for Monday. */
export const availabilityNever = pgTable(
  'availability_never',
  {
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    weekday: integer('weekday').notNull(),
    /** HH:MM. */
    time: text('time').notNull(),
    until: date('until').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.userId, table.weekday, table.time] }),
    index('availability_never_user_id').on(table.userId),
  ],
)
