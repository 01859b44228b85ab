import * as z from 'zod/mini'
import { contentKeySchema } from '@/domain/content-key'
import { cepLevels, difficulties } from './grading'
import { scenarioBounds } from './scenario-bounds'

const text = z._default(z.string().check(z.maxLength(scenarioBounds.text)), '')
const localized = z._default(z.object({ fr: text, en: text }), () => ({ fr: '', en: '' }))

const revealDraftSchema = z.object({
  id: contentKeySchema,
  fact: localized,
  line: localized,
  unlockedBy: localized,
  /** Key of a code of the grid; null for a move in one's own words. */
  move: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
})
export type RevealDraft = z.infer<typeof revealDraftSchema>

/** A scenario that is being written: everything that a version has, and any of it may be empty still. */
export const scenarioDraftSchema = z.object({
  difficulty: z._default(z.enum(difficulties), 'medium'),
  level: z._default(z.nullable(z.literal(cepLevels)), null),
  persona: z._default(
    z.object({
      name: text,
      shortName: text,
      age: z._default(z.nullable(z.int().check(z.gte(0), z.lte(999))), null),
      occupation: localized,
    }),
    () => ({ name: '', shortName: '', age: null, occupation: { fr: '', en: '' } }),
  ),
  referral: localized,
  privateBrief: localized,
  reveals: z._default(
    z.array(revealDraftSchema).check(
      z.maxLength(scenarioBounds.reveals),
      z.refine((reveals) => new Set(reveals.map(({ id }) => id)).size === reveals.length),
    ),
    () => [],
  ),
  trap: z._default(z.object({ code: text, how: localized }), () => ({ code: '', how: { fr: '', en: '' } })),
})
export type ScenarioDraft = z.infer<typeof scenarioDraftSchema>

/** A new reveal, with nothing in it. `id`: of no other reveal of the scenario. */
export function emptyReveal(id: string): RevealDraft {
  const nothing = () => ({ fr: '', en: '' })
  return { id, fact: nothing(), line: nothing(), unlockedBy: nothing(), move: null }
}

/** The version that a draft would be published as; what a version leaves out where it is empty is left out. */
export function versionOfDraft(draft: ScenarioDraft, { key, version }: { key: string; version: number }) {
  const { level, reveals, ...rest } = draft
  return {
    key,
    version,
    ...rest,
    ...(level !== null && { level }),
    reveals: reveals.map(({ move, ...reveal }) => ({ ...reveal, ...(move && { move }) })),
  }
}
