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
import type { ActDetail } from '@/domain/access/act-detail'
import type { CohortAct } from '@/domain/access/join-links'
import type { Role } from '@/domain/access/roles'
import type { AttendanceHeading } from '@/domain/cohort/records/attendance'
import type { Plan } from '@/domain/live-session/core/plan'
import type { LiveSettings } from '@/domain/live-session/core/settings'
import type { KeptRecording } from '@/domain/live-session/recording/settings-schema'
import type { Retention } from '@/domain/retention/retention'
import { user } from './auth'

const moment = (name: string) => timestamp(name, { withTimezone: true })

export const cohort = pgTable('cohort', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  gridKey: text('grid_key').notNull(),
  gridVersion: integer('grid_version').notNull(),
  plan: jsonb('plan').$type<Plan>().notNull(),
  settings: jsonb('settings').$type<LiveSettings>().notNull(),
  /** How long each kind is kept; what is absent is the usual length. */
  retention: jsonb('retention').$type<Partial<Retention>>().notNull().default({}),
  /** Since when these lengths are known: a shorter one is announced first. */
  retentionSince: moment('retention_since').notNull().defaultNow(),
  /** The former lengths; null: nothing was erased before. */
  retentionBefore: jsonb('retention_before').$type<Partial<Retention>>(),
  /** Whether and how its interviews may be recorded; what is absent is the default, which is off. */
  recording: jsonb('recording').$type<KeptRecording>().notNull().default({}),
  /** The IANA name of the zone the cohort lives in. */
  timeZone: text('time_zone').notNull().default('Europe/Paris'),
  /** The moment it was archived, and by which coordinator; null while it goes on. */
  archivedAt: moment('archived_at'),
  archivedBy: text('archived_by').references(() => user.id),
  /** Whether it is the demonstration's: `remove_demonstration` removes these cohorts and no other. */
  isDemo: boolean('is_demo').notNull().default(false),
  /** What stands above its attendance sheets; null until one was made. */
  attendanceHeading: jsonb('attendance_heading').$type<AttendanceHeading>(),
  createdBy: text('created_by')
    .notNull()
    .references(() => user.id),
  createdAt: moment('created_at').notNull().defaultNow(),
})

export const membership = pgTable(
  'membership',
  {
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    role: text('role').$type<Role>().notNull(),
    joinedAt: moment('joined_at').notNull().defaultNow(),
    /** The join link this member used; null for the person who created the cohort. */
    joinLinkId: uuid('join_link_id').references(() => joinLink.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ columns: [table.cohortId, table.userId] }),
    index('membership_user_id').on(table.userId),
  ],
)

/** Who was a member of a cohort and is no more: join links made until `endedAt` do not let them in again. */
export const endedMembership = pgTable(
  'ended_membership',
  {
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    endedAt: moment('ended_at').notNull().defaultNow(),
    /** The coordinator who removed them; null for a member who left by themselves. */
    endedBy: text('ended_by').references(() => user.id),
    /** What they are given back when they are let in again; null in rows older than that. */
    role: text('role').$type<Role>(),
    joinedAt: moment('joined_at'),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.userId] })],
)

/** A join link, for one role. Its token is never stored: it is derived from the id and the server's secret. */
export const joinLink = pgTable(
  'join_link',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    /** How many people may join by this link, and how many have (`uses`). */
    maxUses: integer('max_uses').notNull().default(60),
    uses: integer('uses').notNull().default(0),
    /** How many times an account was asked for by this link, made or not: at most `maxUses`. */
    signUps: integer('sign_ups').notNull().default(0),
  },
  (table) => [index('join_link_cohort_id').on(table.cohortId)],
)

/**
 * An invitation to one person, by address: a join link for one (the link's id, role, expiry and revocation are the invitation's), and
 * the name and address it was given to.
 */
export const invitation = pgTable(
  'invitation',
  {
    linkId: uuid('link_id')
      .primaryKey()
      .references(() => joinLink.id, { onDelete: 'cascade' }),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    /** In small letters. */
    address: text('address').notNull(),
    name: text('name'),
    /** When it was last given out. */
    sentAt: moment('sent_at').notNull(),
    /** Who came by it, or came by another way and has its address. */
    acceptedBy: text('accepted_by').references(() => user.id),
  },
  (table) => [index('invitation_cohort_id').on(table.cohortId)],
)

/** The journal of a cohort: who made or revoked links, joined, changed roles or settings. Rows are added, never changed. */
export const cohortAct = pgTable(
  'cohort_act',
  {
    id: uuid('id').primaryKey(),
    cohortId: uuid('cohort_id')
      .notNull()
      .references(() => cohort.id, { onDelete: 'cascade' }),
    actorId: text('actor_id')
      .notNull()
      .references(() => user.id),
    act: text('act').$type<CohortAct>().notNull(),
    /** The role that was given, or the role of the link. */
    role: text('role').$type<Role>(),
    /** Whose role or membership it is, where that is not the actor's. */
    aboutId: text('about_id').references(() => user.id),
    /** Of how many invitations it tells; `invitationId`: which one, where it is one. */
    count: integer('count'),
    invitationId: uuid('invitation_id').references(() => invitation.linkId),
    /** The author of the link by which the actor joined. */
    invitedBy: text('invited_by').references(() => user.id),
    /** What was changed, or what was taken. */
    detail: jsonb('detail').$type<ActDetail>(),
    /** In microseconds, so that the acts of one transaction keep their order. */
    at: moment('at').notNull().default(sql`clock_timestamp()`),
  },
  (table) => [index('cohort_act_cohort_id').on(table.cohortId, table.at)],
)
