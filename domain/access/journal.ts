import * as z from 'zod/mini'
import type { CohortAct } from './join-links'

/** What the acts in a cohort's journal are about, to look through one kind at a time. */
export const actKinds = ['members', 'roles', 'links', 'settings', 'exports', 'archive', 'rights'] as const
export type ActKind = (typeof actKinds)[number]

/** The kind of each act. */
export const kindOfAct: Record<CohortAct, ActKind> = {
  cohortCreated: 'archive',
  cohortArchived: 'archive',
  cohortReopened: 'archive',
  linkMade: 'links',
  linkRevoked: 'links',
  invited: 'links',
  invitedAgain: 'links',
  invitationRoleChanged: 'links',
  invitationWithdrawn: 'links',
  invitationRestored: 'links',
  joined: 'members',
  memberRemoved: 'members',
  memberReturned: 'members',
  memberLeft: 'members',
  personaEnded: 'members',
  roleChanged: 'roles',
  coordinationHandedOver: 'roles',
  settingsSaved: 'settings',
  recordingsCleared: 'settings',
  exportTaken: 'exports',
  erasureAsked: 'rights',
  erasureWithdrawn: 'rights',
  erasureCarriedOut: 'rights',
  erasureFellDue: 'rights',
}

/** The acts of one kind. */
export function actsOfKind(kind: ActKind): CohortAct[] {
  return (Object.keys(kindOfAct) as CohortAct[]).filter((act) => kindOfAct[act] === kind)
}

const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** Which lines of a journal are wanted; null: without that bound. Days are of the cohort's clocks, both included. */
export const journalFilterSchema = z.object({
  kind: z.nullable(z.enum(actKinds)),
  /** The author, or the person it is about. */
  personId: z.nullable(z.string().check(z.maxLength(64))),
  from: z.nullable(day),
  to: z.nullable(day),
})
export type JournalFilter = z.infer<typeof journalFilterSchema>

export const wholeJournal: JournalFilter = { kind: null, personId: null, from: null, to: null }
