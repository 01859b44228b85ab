import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PersonForm } from '@/domain/person/person-form'
import type { Tries } from '@/domain/person/sign-in-turns'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/**
 * A person. The authentication library chose the names of this table and its columns, except `demo` (a demonstration persona),
 * `administrator` (triggers keep at least one, and make the first account one), `may_create_cohorts` (an administrator's leave) and
 * `form` (in which the person is spoken of).
 */
export const user = pgTable(
  'user',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    demo: boolean('demo').notNull().default(false),
    administrator: boolean('administrator').notNull().default(false),
    mayCreateCohorts: boolean('may_create_cohorts').notNull().default(false),
    form: text('form').$type<PersonForm>().notNull().default('neutral'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('user_administrator').on(table.id).where(sql`administrator`),
    check('user_form', sql`${table.form} in ('feminine', 'masculine', 'neutral')`),
  ],
)

/** A sign-in session of the authentication library. A practised interview is a `live_session`. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (table) => [index('session_user_id').on(table.userId)],
)

/** A sign-in from a browser that had not signed in to the account before, for the account's owner to look through. */
export const signInPlace = pgTable(
  'sign_in_place',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    userAgent: text('user_agent').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [index('sign_in_place_user_id').on(table.userId, table.at)],
)

export const account = pgTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('account_user_id').on(table.userId)],
)

export const verification = pgTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
)

/** Tries to sign in, by account or by account and browser. `key` is a digest: no address is readable here, known or unknown. */
export const signInTries = pgTable(
  'sign_in_tries',
  {
    key: text('key').primaryKey(),
    tries: jsonb('tries').$type<Tries>().notNull(),
    triedAt: moment('tried_at').notNull().defaultNow(),
  },
  (table) => [index('sign_in_tries_tried_at').on(table.triedAt)],
)
