import type * as z from 'zod/mini'
import type { preferencesPatchSchema, preferencesSchema } from './preferences-schema'

/** How a person has set the product for themselves. */
export type Preferences = z.infer<typeof preferencesSchema>
export type PreferencesPatch = z.infer<typeof preferencesPatchSchema>

/** Longest time taken off a mark for the reaction of whoever makes it, in milliseconds. */
export const reactionOffsetMaxMs = 5_000
export const reactionOffsetStepMs = 100

export const defaultPreferences: Preferences = {
  hotkeys: { on: true, overrides: {} },
  reactionOffsetMs: 0,
  vibration: true,
  sound: false,
}
