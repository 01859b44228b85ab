import * as z from 'zod/mini'
import { mostPhases } from '@/domain/observation/phase-count'
import { cleanName } from '@/domain/person/clean-name'

const minutes = z.int().check(z.gte(0), z.lte(180))

/** Planned lengths, in minutes. Defaults come from the course: 45 min in all. */
export const planSchema = z.object({
  briefing: minutes,
  phases: z
    .array(z.object({ key: z.string().check(z.minLength(1)), minutes: z.int().check(z.gte(1), z.lte(120)) }))
    .check(
      z.minLength(1),
      z.maxLength(mostPhases),
      z.refine((phases) => new Set(phases.map(({ key }) => key)).size === phases.length, {
        message: 'a phase is planned twice',
      }),
    ),
  steppingOut: minutes,
  selfAssessment: minutes,
  debrief: minutes,
})

/** Where the live session happens. Media come with `audio` and `video`. */
export const placeSchema = z.enum(['room', 'audio', 'video'])

export const roomNameMaxLength = 80
export const linkMaxLength = 500

/** The name of a room, on one line: calendars, letters and the wall have a line for it. */
export const roomNameSchema = z
  .string()
  .check(z.overwrite(cleanName), z.minLength(1), z.maxLength(roomNameMaxLength))

/** URL parsing drops line ends and blanks, so links that contain them are refused first. */
const linkSchema = z.pipe(
  z.string().check(z.maxLength(linkMaxLength), z.regex(/^[^\p{White_Space}\p{C}]+$/u)),
  z.url({ protocol: /^https$/ }),
)

/** Where exactly: the name of a room, or a meeting link; null when neither was said. */
export const whereSchema = z.nullable(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('room'), name: roomNameSchema }),
    z.object({ kind: z.literal('link'), url: linkSchema }),
  ]),
)
