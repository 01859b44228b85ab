import type * as z from 'zod/mini'
import type { preferencesPatchSchema, preferencesSchema } from './preferences-schema'

/** How a person has set the product for themselves. */
export type Preferences = z.infer<typeof preferencesSchema>
export type PreferencesPatch = z.infer<typeof preferencesPatchSchema>
