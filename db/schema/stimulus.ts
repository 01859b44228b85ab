import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { TextAside } from '@/domain/library/text-aside'
import type { LentDial } from '@/domain/stimulus/lent/lent-dial'
import type { LentWords } from '@/domain/stimulus/lent/lent-schema'
import type { LentSound } from '@/domain/stimulus/lent/lent-sound'
import type { MomentDraft } from '@/domain/stimulus/moment-draft'
import type { QuestionMode } from '@/domain/stimulus/question'
import type { Stimulus } from '@/domain/stimulus/stimulus'
import type { WrittenStimulus } from '@/domain/stimulus/stimulus-schema'
import { user } from './auth'
import { cohort } from './cohort'
import { liveSession } from './live-session'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** A moment that was written in a cohort, beside those the product brings. `removedAt`: since when its questions are closed for everybody. */
export const stimulus = pgTable(
  'stimulus',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    content: jsonb('content').$type<WrittenStimulus>().notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => user.id),
    writtenAt: moment('written_at').notNull().defaultNow(),
    removedAt: moment('removed_at'),
  },
  (table) => [index('stimulus_cohort_id').on(table.cohortId, table.writtenAt)],
)

/**
 * A moment that is being written in a cohort: it joins the library when it is given. `rewrites`: the moment of the library in whose place it
 * goes, where that is neither put nor removed by then. `revision` counts its changes.
 */
export const stimulusDraft = pgTable(
  'stimulus_draft',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    rewrites: uuid('rewrites')
      .references(() => stimulus.id, { onDelete: 'cascade' })
      .unique(),
    content: jsonb('content').$type<MomentDraft>().notNull(),
    /** Texts that met another person's edit of the same field: kept until an author chooses. */
    aside: jsonb('aside').$type<TextAside[]>().notNull().default([]),
    revision: integer('revision').notNull().default(0),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => user.id),
  },
  (table) => [index('stimulus_draft_cohort_id').on(table.cohortId)],
)

/**
 * A moment of a closed debrief that is proposed, or lent to the cohort (domain/stimulus/lent). Once it has ended nothing of it is left but
 * that there was one; a trigger (latest in migration 0054) ends it where the use in teaching is withdrawn.
 */
export const lentMoment = pgTable(
  'lent_moment',
  {
    id: uuid('id').primaryKey(),
    liveSessionId: uuid('live_session_id')
      .notNull()
      .references(() => liveSession.id, { onDelete: 'cascade' }),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    /** Of the situation that was played. */
    family: text('family').notNull(),
    advisorId: text('advisor_id')
      .notNull()
      .references(() => user.id),
    beneficiaryId: text('beneficiary_id')
      .notNull()
      .references(() => user.id),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => user.id),
    proposedAt: moment('proposed_at').notNull().defaultNow(),
    /** On the clock of the interview, ms. */
    at: integer('at').notNull(),
    persona: jsonb('persona').$type<Stimulus['persona']>().notNull(),
    /** Null once it has ended. */
    words: jsonb('words').$type<LentWords>(),
    revision: integer('revision').notNull().default(1),
    until: moment('until').notNull(),
    advisorAgreed: boolean('advisor_agreed').notNull().default(false),
    beneficiaryAgreed: boolean('beneficiary_agreed').notNull().default(false),
    /** Kept from the beneficiary's yes on, where they lend it; goes with the dial. */
    dial: jsonb('dial').$type<LentDial>(),
    /** Which stretches of the recording are asked for with it: no sound is kept here. */
    sound: jsonb('sound').$type<LentSound>(),
    advisorSound: boolean('advisor_sound').notNull().default(false),
    beneficiarySound: boolean('beneficiary_sound').notNull().default(false),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('lent_moment_cohort_id').on(table.cohortId),
    index('lent_moment_live_session_id').on(table.liveSessionId),
  ],
)

/** A stimulus that was put to a cohort: in class, or alone until a day. Its moments are those of domain/stimulus/question.ts. */
export const stimulusQuestion = pgTable(
  'stimulus_question',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    /** Of a built-in one, or the id of one written in the cohort. */
    stimulusKey: text('stimulus_key').notNull(),
    mode: text('mode').$type<QuestionMode>().notNull(),
    /** Four digits that lead to it, in class. */
    code: text('code'),
    setBy: text('set_by')
      .notNull()
      .references(() => user.id),
    openedAt: moment('opened_at').notNull(),
    answeringSince: moment('answering_since'),
    closesAt: moment('closes_at'),
    endedAt: moment('ended_at'),
    cameAt: moment('came_at'),
    /** When everybody was reminded of it, once. */
    remindedAt: moment('reminded_at'),
  },
  (table) => [
    index('stimulus_question_cohort_id').on(table.cohortId, table.openedAt),
    index('stimulus_question_code').on(table.code),
    index('stimulus_question_opened_at').on(table.openedAt),
  ],
)

/** One person at a question: that they opened it, then what they would have said. */
export const stimulusAnswer = pgTable(
  'stimulus_answer',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => stimulusQuestion.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    openedAt: moment('opened_at').notNull(),
    /** Given by the page that sent it; null while they have not answered. */
    answerId: uuid('answer_id'),
    /** Null for a silence, and while they have not answered. */
    words: text('words'),
    answeredAt: moment('answered_at'),
    /** How they look back on it, 1 to 5, and when they sealed it so. */
    stayed: integer('stayed'),
    left: integer('left'),
    sealedAt: moment('sealed_at'),
    /** Where it stands in the drawn order. */
    draw: uuid('draw').notNull().default(sql`gen_random_uuid()`),
  },
  (table) => [
    primaryKey({ columns: [table.questionId, table.userId] }),
    index('stimulus_answer_user_id').on(table.userId),
  ],
)
