import * as z from 'zod/mini'

/** Who may create cohorts on this installation: every account, those an administrator allows, administrators alone. */
export const cohortCreations = ['everyone', 'allowed', 'administrators'] as const
export const cohortCreationSchema = z.enum(cohortCreations)
export type CohortCreation = z.infer<typeof cohortCreationSchema>

/** Where no administrator has chosen. */
export const defaultCohortCreation: CohortCreation = 'everyone'

/** How accounts come to be, beside the first one: by open join links, or by none (an identity provider still brings its people). */
export const registrations = ['links', 'closed'] as const
export const registrationSchema = z.enum(registrations)
export type Registration = z.infer<typeof registrationSchema>

/** Where no administrator has chosen. */
export const defaultRegistration: Registration = 'links'

/** What an account may do on the whole installation. `isAllowed`: an administrator allowed it to create cohorts. */
export type Standing = { readonly isAdministrator: boolean; readonly isAllowed: boolean }

/** Whether an account may create cohorts. Administrators always may. */
export function mayCreateCohorts(setting: CohortCreation, { isAdministrator, isAllowed }: Standing): boolean {
  switch (setting) {
    case 'everyone':
      return true
    case 'allowed':
      return isAdministrator || isAllowed
    case 'administrators':
      return isAdministrator
    default:
      return setting satisfies never
  }
}

/**
 * Whether an account may be an administrator. Everybody may enter the demonstration as a persona, so a persona administers only
 * an installation without accounts.
 */
export function mayAdminister(account: { readonly demo: boolean }, hasOwnAccounts: boolean): boolean {
  return !account.demo || !hasOwnAccounts
}

/** What the journal of an installation holds. */
export const installationActs = [
  'administratorMade',
  'administratorEnded',
  'creationAllowed',
  'creationEnded',
  'creationSet',
  'registrationSet',
  'resetLinkGiven',
  'suspended',
  'suspensionLifted',
  'archiveAsked',
  'archiveTaken',
  'erasureAsked',
  'erasureWithdrawn',
  'erasureCarriedOut',
  'erasureFellDue',
  'delaysSet',
  'demonstrationRemoved',
  'demonstrationReturned',
  'demonstrationKept',
  'demonstrationNotKept',
  'mediaQuotaSet',
] as const
export type InstallationAct = (typeof installationActs)[number]
