import * as z from 'zod/mini'
import { pressSchema } from '@/domain/hotkeys/press-schema'
import { defaultPreferences, reactionOffsetMaxMs, reactionOffsetStepMs } from './default-preferences'

/** Most keys one person can have changed. */
const overridesMax = 300

const commandId = z.string().check(z.regex(/^[a-zA-Z]{1,20}(?::[a-zA-Z0-9]{1,64})?$/))
const override = z.nullable(pressSchema)
const reactionOffset = z.int().check(z.gte(0), z.lte(reactionOffsetMaxMs), z.multipleOf(reactionOffsetStepMs))

/** How a person has set the product for themselves. */
export const preferencesSchema = z.object({
  hotkeys: z.object({
    /** Off: no key of the console acts by itself; its buttons do. */
    on: z.boolean(),
    overrides: z
      .record(commandId, override)
      .check(z.refine((overrides) => Object.keys(overrides).length <= overridesMax, { message: 'tooMany' })),
  }),
  reactionOffsetMs: reactionOffset,
  vibration: z.boolean(),
  /** When another person acts: a cue for the advisor, hors-jeu for the supervisor. */
  sound: z.boolean(),
  /** At each mark of one's own, and when one is refused. */
  markSound: z.boolean(),
  /** A cue is sent at the press, without the moment in which it can be taken back. */
  cueAtOnce: z.boolean(),
  /** Which letters the clock may send. */
  reminders: z.object({
    tomorrow: z.boolean(),
    selfAssessmentOwed: z.boolean(),
    commitmentDue: z.boolean(),
  }),
})

type Preferences = z.infer<typeof preferencesSchema>

/** What a save may carry: the settings that change, each whole. */
export const preferencesPatchSchema = z.partial(preferencesSchema)

const { hotkeys, reminders, ...rest } = defaultPreferences
const wanted = z.catch(z.boolean(), true)
const tolerant = z.object({
  hotkeys: z.catch(
    z.object({
      on: z.catch(z.boolean(), hotkeys.on),
      overrides: z.pipe(z.catch(z.record(z.string(), z.unknown()), {}), z.transform(understood)),
    }),
    hotkeys,
  ),
  reactionOffsetMs: z.catch(reactionOffset, rest.reactionOffsetMs),
  vibration: z.catch(z.boolean(), rest.vibration),
  sound: z.catch(z.boolean(), rest.sound),
  markSound: z.catch(z.boolean(), rest.markSound),
  cueAtOnce: z.catch(z.boolean(), rest.cueAtOnce),
  reminders: z.catch(
    z.object({ tomorrow: wanted, selfAssessmentOwed: wanted, commitmentDue: wanted }),
    reminders,
  ),
})

/** Reads a stored record of any release: what it lacks, or holds in a form unknown here, takes its default. */
export function readPreferences(body: unknown): Preferences {
  const read = tolerant.safeParse(body)
  return read.success ? read.data : defaultPreferences
}

function understood(overrides: Record<string, unknown>): Preferences['hotkeys']['overrides'] {
  return Object.fromEntries(
    Object.entries(overrides)
      .flatMap(([id, press]) => {
        const read = z.tuple([commandId, override]).safeParse([id, press])
        return read.success ? [read.data] : []
      })
      .slice(0, overridesMax),
  )
}
