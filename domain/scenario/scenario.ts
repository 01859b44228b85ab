import * as z from 'zod/mini'
import { contentKeySchema } from '@/domain/content-key'
import type { Seat } from '@/domain/live-session/core/seat'
import { contentTextUpTo } from '@/domain/localized-schema'
import { cepLevels, difficulties } from './grading'
import { scenarioBounds } from './scenario-bounds'

/** A text of a situation, in one language or in both. */
export const scenarioTextSchema = contentTextUpTo(scenarioBounds.text)

const personaSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  /** As shown on every screen: « Yann L. ». */
  shortName: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  age: z.int().check(z.gte(16), z.lte(90)),
  occupation: scenarioTextSchema,
})
export type Persona = z.infer<typeof personaSchema>

const revealSchema = z.object({
  id: contentKeySchema,
  /** Short, third person, for the supervisor. */
  fact: scenarioTextSchema,
  /** A sentence in the persona's own voice, without quotation marks. */
  line: scenarioTextSchema,
  /** The kind of move that earns it, as a noun phrase: « (se gagne par) un reflet d’émotion ». */
  unlockedBy: scenarioTextSchema,
  /** Key of the grid's code that earns it, where it is one: absent where the words alone say it. */
  move: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
})
export type Reveal = z.infer<typeof revealSchema>

const trapSchema = z.object({
  /** Key of the grid's code that this case puts to the test. */
  code: z.string().check(z.minLength(1), z.maxLength(64)),
  how: scenarioTextSchema,
})

/** A case to play: public referral, private brief, facts to be earned, trap. The persona is fictional. */
export const scenarioSchema = z.object({
  key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)),
  version: z.int().check(z.positive()),
  difficulty: z.enum(difficulties),
  /** Absent in a version that was written before scenarios had a level. */
  level: z.optional(z.literal(cepLevels)),
  persona: personaSchema,
  referral: scenarioTextSchema,
  privateBrief: scenarioTextSchema,
  reveals: z.array(revealSchema).check(
    z.minLength(1),
    z.maxLength(scenarioBounds.reveals),
    z.refine((reveals) => new Set(reveals.map((reveal) => reveal.id)).size === reveals.length, {
      message: 'two reveals share an id',
      params: { reason: 'revealTwice' },
    }),
  ),
  trap: trapSchema,
})
export type Scenario = z.infer<typeof scenarioSchema>

/** What a seat may know of a scenario; a part that is hidden from it is absent. */
export type ScenarioView = Pick<
  Scenario,
  'key' | 'version' | 'difficulty' | 'level' | 'persona' | 'referral'
> &
  Partial<Pick<Scenario, 'privateBrief' | 'reveals' | 'trap'>>

/**
 * A scenario as a seat may see it, by an allow-list; no other function gives a scenario to a seat. Once the views of
 * the debrief are open every seat sees all of it. Brief and reveals are for supervisors, the beneficiary, and observers of the
 * beneficiary's view; the trap for supervisors and observers of theirs.
 */
export function scenarioFor(
  view: Seat,
  isOpen: (seat: 'beneficiary' | 'supervisor') => boolean,
  scenario: Scenario,
): ScenarioView {
  const { key, version, difficulty, level, persona, referral, privateBrief, reveals, trap } = scenario
  const everybody: ScenarioView = { key, version, difficulty, ...(level && { level }), persona, referral }
  const seesTrap = view === 'supervisor' || isOpen('supervisor')
  const seesBrief = view === 'supervisor' || view === 'beneficiary' || isOpen('beneficiary')
  return {
    ...everybody,
    ...(seesBrief && { privateBrief, reveals }),
    ...(seesTrap && { trap }),
  }
}
