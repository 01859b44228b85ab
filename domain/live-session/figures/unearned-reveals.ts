/** Facts of the scenario, in its order, that the beneficiary kept: no move of the advisor had earned them. */
export function unearnedReveals(
  revealIds: readonly string[],
  given: { has(revealId: string): boolean },
): readonly string[] {
  return revealIds.filter((id) => !given.has(id))
}
