export type CallFacts = {
  /** A player asks for a supervisor to come: « venez nous voir ». */
  supervisorCalled: Record<never, never>
  /** `callerIds`: whose call it ends; one's own taken back, or everybody's once a supervisor came. */
  supervisorCallEnded: { callerIds: readonly string[] }
}
