import * as z from 'zod/mini'
import { roleSchema } from '@/domain/access/roles'
import { seats } from '@/domain/live-session/core/seat'
import type { Locale } from '@/domain/localized'
import { causes } from '@/domain/round-change/letters'

const id = z.string().check(z.minLength(1), z.maxLength(64))
const moment = z.int().check(z.gte(0))
const url = z.url({ protocol: /^https?$/ })
const session = { liveSessionId: id }

/**
 * What a letter is about, by kind. Sessions, people and words are ids, read when the letter leaves: it says what holds
 * then, and the outbox stores no words. A released kind stays: rows name it.
 */
export const letterAboutSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('invitation'),
    url,
    role: roleSchema,
    cohortName: z.string(),
    invitedBy: z.string(),
    expiresAt: moment,
  }),
  z.object({ kind: z.literal('magicLink'), url, expiresAt: moment }),
  z.object({ kind: z.literal('passwordReset'), url, expiresAt: moment }),
  z.object({
    kind: z.literal('addressChange'),
    url,
    expiresAt: moment,
    newAddress: z.string(),
    /** Whether it is the address that the account has already. */
    isOwn: z.optional(z.boolean()),
  }),
  /** To the address there was before. `url`: of the account. */
  z.object({ kind: z.literal('addressChanged'), url, newAddress: z.string() }),
  /** To those who coordinate a cohort in which personas of the demonstration were members until now. `url`: of its journal. */
  z.object({ kind: z.literal('personasEnded'), url, cohortName: z.string() }),
  /** To a person who asked to be erased. `url`: where they withdraw it. */
  z.object({ kind: z.literal('erasureAsked'), url, dueAt: moment }),
  z.object({ kind: z.literal('sessionPlanned'), ...session }),
  /** `from`: when it should have been. `of`: whether another hour is told, or another place alone. */
  z.object({
    kind: z.literal('sessionMoved'),
    ...session,
    from: moment,
    of: z._default(z.enum(['hour', 'place']), 'hour'),
  }),
  z.object({ kind: z.literal('sessionCancelled'), ...session }),
  z.object({ kind: z.literal('cancellationUndone'), ...session }),
  /** To those seated now, and to those who no longer are. */
  z.object({ kind: z.literal('seatsChanged'), ...session }),
  /** To the coordinators: who said that they cannot come. Never why, which is read in the product. `saidAt`: which word of theirs. */
  z.object({ kind: z.literal('absenceSaid'), ...session, personId: id, saidAt: z.optional(moment) }),
  /** One letter for all sessions of the reader in the round. */
  z.object({ kind: z.literal('roundPublished'), title: z.string(), liveSessionIds: z.array(id) }),
  /** To members who are asked when they cannot, and to those who have not answered. The link is made when the letter leaves. */
  z.object({
    kind: z.literal('availabilityAsked'),
    requestId: id,
    /** Whether hours were added after people were asked. */
    isAgain: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('availabilityReminder'), requestId: id }),
  /** To everybody who is asked to prepare a moment alike, whether or not they have answered. */
  z.object({ kind: z.literal('questionReminder'), questionId: id }),
  /** One letter for all the reader's interviews that a change of a published round touches. */
  z.object({
    kind: z.literal('roundChanged'),
    title: z.string(),
    of: z.enum(['changed', 'cancelled', 'toDraft']),
    sessions: z.array(
      z.object({
        liveSessionId: id,
        /** When the interview should have begun. */
        from: moment,
        /** The seat that the reader had. */
        seat: z.nullable(z.enum(seats)),
        causes: z.array(z.enum(causes)),
      }),
    ),
  }),
  z.object({ kind: z.literal('tomorrow'), ...session, scheduledFor: moment }),
  z.object({ kind: z.literal('selfAssessmentOwed'), ...session }),
  /** `commitmentId`: the fact that made it. `due`: YYYY-MM-DD. */
  z.object({
    kind: z.literal('commitmentDue'),
    ...session,
    commitmentId: id,
    due: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
  /** Asked for by a coordinator, once its day has passed without a word. */
  z.object({
    kind: z.literal('commitmentLate'),
    ...session,
    commitmentId: id,
    due: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  }),
  /** What is kept of the reader's interviews and will be erased in this month, YYYY-MM. */
  z.object({ kind: z.literal('erasureComing'), month: z.string().check(z.regex(/^\d{4}-\d{2}$/)) }),
])
export type LetterAbout = z.infer<typeof letterAboutSchema>
export type LetterKind = LetterAbout['kind']

/** A letter to be sent once. */
export type Letter = {
  /** Names the letter: a second one of the same key is not sent. Say what it is about and its addressee. */
  readonly key: string
  /** An account, in the language its person last used; or an address that has none. */
  readonly to:
    | { readonly userId: string }
    | { readonly address: string; readonly name: string | null; readonly language: Locale }
  readonly about: LetterAbout
  /** The cohort whose coordinators see that it came to nothing; null for none. */
  readonly cohortId: string | null
}

/** Kinds whose link signs its reader in, or changes who may: never shown to anyone but their reader. */
export const signInKinds = ['magicLink', 'passwordReset', 'addressChange'] as const satisfies LetterKind[]

/** Kinds that the clock sends, which each person can do without. */
export const reminderKinds = [
  'tomorrow',
  'selfAssessmentOwed',
  'commitmentDue',
] as const satisfies LetterKind[]
export type ReminderKind = (typeof reminderKinds)[number]

export function signsIn(kind: LetterKind): boolean {
  return signInKinds.some((each) => each === kind)
}

export function isReminder(kind: LetterKind): kind is ReminderKind {
  return reminderKinds.some((each) => each === kind)
}
