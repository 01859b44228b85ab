/** The course of a live session until the interview has ended. */
export type CourseFacts = {
  cancelled: { reason: string | null }
  /** An interview called off before it began is planned again, as it was. */
  cancellationUndone: Record<never, never>
  briefingOpened: Record<never, never>
  /** A briefing opened too early was closed again: the interview waits for its hour. */
  briefingSetBack: Record<never, never>
  /** A person opened their page of this live session for the first time. */
  entered: Record<never, never>
  focusChosen: { codeKey: string }
  readinessDeclared: { ready: boolean }
  interviewStarted: { phase: string }
  interviewPaused: Record<never, never>
  interviewHalted: Record<never, never>
  interviewResumed: Record<never, never>
  interviewEnded: Record<never, never>
  /** An end by accident taken back: the time since then reads as a stop. */
  interviewReopened: Record<never, never>
}
