import { z } from 'zod'
import { cueMaxLength, cueMaxWords, cueWords } from './cue'
import { seatSchema } from './seat'

/** Families of facts that players may be shown before unsealing. */
export const liveFamilySchema = z.enum(['phases', 'postures', 'principles', 'techniques'])
export type LiveFamily = z.infer<typeof liveFamilySchema>

/** How several supervisors work: on one track that all see, or each on their own until every one has finished. */
export const supervisionSchema = z.enum(['shared', 'blind'])
export type Supervision = z.infer<typeof supervisionSchema>

/** Icons a cue may be, by what they ask of the advisor. */
export const cueIconSchema = z.enum([
  'silence',
  'slowDown',
  'openQuestion',
  'reformulate',
  'summarise',
  'feelings',
  'theirWords',
  'askFirst',
  'frame',
  'time',
  'breathe',
  'lookUp',
])
export type CueIcon = z.infer<typeof cueIconSchema>

/** Most ready-made cues a cohort keeps at hand, of each kind. */
export const readyCuesMax = 8

const cueText = z
  .string()
  .trim()
  .min(1)
  .max(cueMaxLength)
  .refine((text) => cueWords(text) <= cueMaxWords, { message: 'tooManyWords' })

function distinct<T>(items: readonly T[]): boolean {
  return new Set(items).size === items.length
}

/** Cohort settings pinned by a live session when it is scheduled. A field absent from an older record takes its default. */
export const liveSettingsSchema = z.object({
  shownLive: z.array(liveFamilySchema).refine(distinct, { message: 'repeated' }),
  /** Who speaks in the debrief, in this order; a seat left out has no turn of its own. */
  speakingOrder: z.array(seatSchema).min(1).refine(distinct, { message: 'repeated' }),
  /** Planned length of one turn of the debrief, in minutes. */
  turnMinutes: z.number().int().min(1).max(30).default(3),
  supervision: supervisionSchema.default('shared'),
  /** Texts are the cohort's own words; null stands for the product's, in the reader's language. */
  readyCues: z
    .object({
      texts: z.array(cueText).max(readyCuesMax).refine(distinct, { message: 'repeated' }).nullable(),
      icons: z.array(cueIconSchema).max(readyCuesMax).refine(distinct, { message: 'repeated' }),
    })
    .default({ texts: null, icons: ['silence', 'openQuestion', 'reformulate', 'summarise'] }),
})
export type LiveSettings = z.infer<typeof liveSettingsSchema>

export const defaultLiveSettings: LiveSettings = liveSettingsSchema.parse({
  shownLive: ['phases'],
  speakingOrder: ['advisor', 'beneficiary', 'observer', 'supervisor'],
})
