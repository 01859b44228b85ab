/** What the beneficiary lets out once the advisor has earned it. */
export type RevealFacts = {
  revealGiven: { revealId: string }
  revealTakenBack: { revealId: string }
}
