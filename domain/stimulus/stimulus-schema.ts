import * as z from 'zod/mini'
import { contentTextUpTo } from '../localized-schema'
import { stimulusPhases } from './stimulus'

/** How much a written moment holds at most, in characters of each language. */
export const stimulusBounds = { name: 40, scene: 400, line: 300, lines: 12, felt: 400, codes: 6 } as const

const line = contentTextUpTo(stimulusBounds.line)

/** A moment as it is written by people: what a built-in one has, but its key. The beneficiary has the last word. */
export const writtenStimulusSchema = z.object({
  phase: z.enum(stimulusPhases),
  codes: z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(stimulusBounds.codes)),
  persona: z.object({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(stimulusBounds.name)),
    age: z.int().check(z.gte(16), z.lte(99)),
  }),
  scene: contentTextUpTo(stimulusBounds.scene),
  said: z.array(z.object({ by: z.enum(['advisor', 'beneficiary']), text: line })).check(
    z.minLength(1),
    z.maxLength(stimulusBounds.lines),
    z.refine((said) => said.at(-1)?.by === 'beneficiary', 'lastWord'),
  ),
  came: line,
  felt: contentTextUpTo(stimulusBounds.felt),
})
export type WrittenStimulus = z.infer<typeof writtenStimulusSchema>
