import type { Role } from './roles'

/** How many people a join link may bring, and for how many days. A coordinator may do everything: one person, and soon. */
export const joinLinkTerms: Record<Role, { readonly uses: number; readonly days: number }> = {
  learner: { uses: 60, days: 30 },
  supervisor: { uses: 20, days: 30 },
  coordinator: { uses: 1, days: 7 },
}

/** What the journal of a cohort holds: whatever gives people a role in it, or a way to one. */
export const cohortActs = [
  'cohortCreated',
  'linkMade',
  'linkRevoked',
  'joined',
  'settingsSaved',
  'roleChanged',
  'coordinationHandedOver',
  'memberRemoved',
  'memberReturned',
  'memberLeft',
  'personaEnded',
  'invited',
  'invitedAgain',
  'invitationRoleChanged',
  'invitationWithdrawn',
  'invitationRestored',
  'erasureAsked',
  'erasureWithdrawn',
  'erasureCarriedOut',
  'erasureFellDue',
  'cohortArchived',
  'cohortReopened',
  'exportTaken',
  'recordingsCleared',
] as const
export type CohortAct = (typeof cohortActs)[number]
