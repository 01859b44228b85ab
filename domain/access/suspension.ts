/** Why an account may not be suspended. Unlike an erasure, a suspension leaves the person's work behind with an account that cannot be entered. */
export type SuspensionObstacle =
  | { readonly kind: 'ownAccount' }
  | { readonly kind: 'persona' }
  | { readonly kind: 'lastAdministrator' }
  | { readonly kind: 'onlyCoordinator'; readonly cohortName: string }

export type SuspensionFacts = {
  readonly isOwn: boolean
  readonly isPersona: boolean
  readonly isAdministrator: boolean
  /** How many other accounts administer and are not suspended. */
  readonly otherAdministrators: number
  /** The cohorts that the person coordinates, with how many others coordinate there and are not suspended. */
  readonly coordinated: readonly { readonly cohortName: string; readonly otherCoordinators: number }[]
}

/** What stands in the way of suspending an account; empty where nothing does. */
export function suspensionObstacles(facts: SuspensionFacts): readonly SuspensionObstacle[] {
  const { isOwn, isPersona, isAdministrator, otherAdministrators, coordinated } = facts
  if (isOwn) return [{ kind: 'ownAccount' }]
  if (isPersona) return [{ kind: 'persona' }]
  return [
    ...(isAdministrator && otherAdministrators === 0 ? [{ kind: 'lastAdministrator' as const }] : []),
    ...coordinated
      .filter(({ otherCoordinators }) => otherCoordinators === 0)
      .map(({ cohortName }) => ({ kind: 'onlyCoordinator' as const, cohortName })),
  ]
}
