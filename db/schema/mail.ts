import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/domain/localized'
import type { LetterAbout, LetterKind } from '@/domain/mail/letter'
import type { LetterFault, LetterState } from '@/domain/mail/outbox'
import { user } from './auth'
import { cohort } from './cohort'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The outbox: one row for each letter, sent by a job. domain/mail decides what a row may become. */
export const mail = pgTable(
  'mail',
  {
    id: uuid('id').primaryKey(),
    /** Names the letter: a second one of the same key is not written. */
    key: text('key').notNull().unique(),
    /** The reader's account, whose address is read when the letter leaves; or else `toAddress` and `toName`. */
    toUserId: text('to_user_id').references(() => user.id, { onDelete: 'cascade' }),
    toAddress: text('to_address'),
    toName: text('to_name'),
    /** Of a reader without an account; an account's language is read when the letter leaves. */
    language: text('language').$type<Locale>(),
    kind: text('kind').$type<LetterKind>().notNull(),
    /** Null once a letter that signs its reader in has left or was given up: its link is kept nowhere. */
    about: jsonb('about').$type<LetterAbout>(),
    cohortId: uuid('cohort_id').references(() => cohort.id, { onDelete: 'cascade' }),
    state: text('state').$type<LetterState>().notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** Since when it stands so. */
    at: moment('at').notNull().defaultNow(),
    writtenAt: moment('written_at').notNull().defaultNow(),
    lastError: text('last_error').$type<LetterFault>(),
  },
  (table) => [
    index('mail_cohort_id').on(table.cohortId, table.writtenAt),
    index('mail_to_user_id').on(table.toUserId),
    index('mail_state').on(table.state, table.at),
  ],
)
