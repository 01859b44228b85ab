/** Longest time taken off a mark for its author's reaction, in milliseconds. */
export const reactionOffsetMaxMs = 5_000
export const reactionOffsetStepMs = 100

/** How the product is set for a person who has changed nothing. */
export const defaultPreferences = {
  hotkeys: { on: true, overrides: {} },
  reactionOffsetMs: 0,
  vibration: true,
  sound: false,
  markSound: false,
  cueAtOnce: false,
  reminders: { tomorrow: true, selfAssessmentOwed: true, commitmentDue: true },
}
