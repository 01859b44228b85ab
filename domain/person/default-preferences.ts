/** Longest time taken off a mark for the reaction of whoever makes it, in milliseconds. */
export const reactionOffsetMaxMs = 5_000
export const reactionOffsetStepMs = 100

/** How the product is set for whoever has changed nothing. */
export const defaultPreferences = {
  hotkeys: { on: true, overrides: {} },
  reactionOffsetMs: 0,
  vibration: true,
  sound: false,
  markSound: false,
  cueAtOnce: false,
  reminders: { tomorrow: true, selfAssessmentOwed: true, commitmentDue: true },
}
