import type { OwnerKind } from '@/domain/library/item'

/*
 * Nothing leads from the demonstration to the organisation or back; both read the built-in library
 * (docs/decisions/067).
 */

/** A person as the two realms see them. `demo`: a persona of the demonstration. */
type Someone = { readonly demo: boolean }
/** A cohort as the two realms see it. */
type InRealm = { readonly isDemo: boolean }

/** Whether a membership holds: a persona is no member outside the demonstration. An account that was let into it before stays. */
export function mayBelong({ demo }: Someone, { isDemo }: InRealm): boolean {
  return !demo || isDemo
}

/** Whether a person may become a member: personas of the demonstration's cohorts, accounts of every other. */
export function mayJoin({ demo }: Someone, { isDemo }: InRealm): boolean {
  return demo === isDemo
}

/** Whether what has this owner may be seen from a cohort, or given to from there; a cohort's own is its own all the same. */
export function isWithinReach(owner: OwnerKind, { isDemo }: InRealm): boolean {
  return owner !== 'organisation' || !isDemo
}

/**
 * Whether what a cohort's coordinators do to a person may reach beyond the cohort: erasing them, or being told in which texts of
 * the organisation they are named. From the demonstration nothing does; not even an address is told there.
 */
export function reachesAccounts({ isDemo }: InRealm): boolean {
  return !isDemo
}

/** How the demonstration stands on an installation. */
type DemonstrationNow = {
  /** Whether the configuration lets people in (TRIADE_DEMO). */
  readonly isOn: boolean
  readonly isRemoved: boolean
  /** Whether an administrator keeps it open beside the organisation's cohorts. */
  readonly isKept: boolean
  /** Whether there is a cohort that is not the demonstration's, archived ones too. */
  readonly hasCohorts: boolean
}

/** Whether personas are admitted: until the organisation has a cohort, and then only where an administrator keeps them. */
export function admitsPersonas({ isOn, isRemoved, isKept, hasCohorts }: DemonstrationNow): boolean {
  return isOn && !isRemoved && (isKept || !hasCohorts)
}

/** Whether a person may say that the demonstration stays open: an administrator who is no persona, since anyone may be one. */
export function mayKeepDemonstration({ demo }: Someone): boolean {
  return !demo
}
