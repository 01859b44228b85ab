import * as z from 'zod/mini'
import { cueMaxLength, cueMaxWords, cueWords } from '../cues/cue'
import { seatSchema } from './seat-schema'
import { cueIcons, defaultLiveSettings, openings, readyCuesMax, supervisions } from './settings'

/** The current phase (`phases`) or a family of the grid by its key: what players may be shown before unsealing. */
const shownLiveSchema = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,63}$/))

export const supervisionSchema = z.enum(supervisions)
export const cueIconSchema = z.enum(cueIcons)

const cueText = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(cueMaxLength),
  z.refine((text) => cueWords(text) <= cueMaxWords, { message: 'tooManyWords' }),
)

function distinct<T>() {
  return z.refine<readonly T[]>((items) => new Set(items).size === items.length, { message: 'repeated' })
}

/** A field absent from an older record takes its default. */
export const liveSettingsSchema = z.object({
  shownLive: z.array(shownLiveSchema).check(distinct()),
  speakingOrder: z.array(seatSchema).check(z.minLength(1), distinct()),
  turnMinutes: z._default(z.int().check(z.gte(1), z.lte(30)), defaultLiveSettings.turnMinutes),
  viewsOpen: z._default(z.enum(openings), defaultLiveSettings.viewsOpen),
  supervision: z._default(supervisionSchema, defaultLiveSettings.supervision),
  asksConsent: z._default(z.boolean(), defaultLiveSettings.asksConsent),
  readyCues: z._default(
    z.object({
      texts: z.nullable(z.array(cueText).check(z.maxLength(readyCuesMax), distinct())),
      icons: z.array(cueIconSchema).check(z.maxLength(readyCuesMax), distinct()),
    }),
    () => defaultLiveSettings.readyCues,
  ),
})
