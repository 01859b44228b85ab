import * as z from 'zod/mini'
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

const cueText = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(cueMaxLength),
  z.refine((text) => cueWords(text) <= cueMaxWords, { message: 'tooManyWords' }),
)

function distinct<T>() {
  return z.refine<readonly T[]>((items) => new Set(items).size === items.length, { message: 'repeated' })
}

/** Cohort settings pinned by a live session when it is scheduled. A field absent from an older record takes its default. */
export const liveSettingsSchema = z.object({
  shownLive: z.array(liveFamilySchema).check(distinct()),
  /** Who speaks in the debrief, in this order; a seat left out has no turn of its own. */
  speakingOrder: z.array(seatSchema).check(z.minLength(1), distinct()),
  /** Planned length of one turn of the debrief, in minutes. */
  turnMinutes: z._default(z.int().check(z.gte(1), z.lte(30)), 3),
  supervision: z._default(supervisionSchema, 'shared'),
  /** Texts are the cohort's own words; null stands for the product's, in the reader's language. */
  readyCues: z._default(
    z.object({
      texts: z.nullable(z.array(cueText).check(z.maxLength(readyCuesMax), distinct())),
      icons: z.array(cueIconSchema).check(z.maxLength(readyCuesMax), distinct()),
    }),
    { texts: null, icons: ['silence', 'openQuestion', 'reformulate', 'summarise'] },
  ),
})
export type LiveSettings = z.infer<typeof liveSettingsSchema>

export const defaultLiveSettings: LiveSettings = liveSettingsSchema.parse({
  shownLive: ['phases'],
  speakingOrder: ['advisor', 'beneficiary', 'observer', 'supervisor'],
})
