import * as z from 'zod/mini'
import { type FieldEdit, isSameValue } from '../library/field-edit'
import { type Locale, locales, localize } from '../localized'
import { type SaidLine, type Stimulus, stimulusPhases } from './stimulus'
import { stimulusBounds, type WrittenStimulus } from './stimulus-schema'

const text = (most: number) => z._default(z.string().check(z.maxLength(most)), '')

const draftLineSchema = z.object({
  id: z.string().check(z.maxLength(64), z.regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/)),
  by: z._default(z.enum(['advisor', 'beneficiary']), 'beneficiary'),
  text: text(stimulusBounds.line),
})
/** One line while it is written. The id keeps it its place, also where two people write. */
export type DraftLine = z.infer<typeof draftLineSchema>

/** A moment begins with a line of each. */
export const emptyLines: readonly DraftLine[] = [
  { id: '1', by: 'advisor', text: '' },
  { id: '2', by: 'beneficiary', text: '' },
]

/** A moment while it is written, in one language: everything that a written one has, and any of it may be empty still. */
export const momentDraftSchema = z.object({
  language: z._default(z.enum(locales), 'fr'),
  name: text(stimulusBounds.name),
  age: z._default(z.nullable(z.int().check(z.gte(0), z.lte(999))), null),
  phase: z._default(z.enum(stimulusPhases), 'exploration'),
  codes: z._default(
    z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(stimulusBounds.codes)),
    () => [],
  ),
  scene: text(stimulusBounds.scene),
  said: z._default(
    z.array(draftLineSchema).check(
      z.maxLength(stimulusBounds.lines),
      z.refine((said) => new Set(said.map(({ id }) => id)).size === said.length),
    ),
    () => [...emptyLines],
  ),
  came: text(stimulusBounds.line),
  felt: text(stimulusBounds.felt),
})
export type MomentDraft = z.infer<typeof momentDraftSchema>

/** A draft with nothing in it. */
export function emptyDraft(language: Locale): MomentDraft {
  return momentDraftSchema.parse({ language })
}

/** A moment as a draft in this language. */
export function draftOf(stimulus: Stimulus, language: Locale): MomentDraft {
  const { persona, phase, codes, scene, said, came, felt } = stimulus
  return {
    language,
    name: persona.name,
    age: persona.age,
    phase,
    codes: [...codes],
    scene: localize(scene, language),
    said: linesOf(said, language),
    came: localize(came, language),
    felt: localize(felt, language),
  }
}

/** What was said, as lines to be written anew. */
export function linesOf(said: readonly SaidLine[], language: Locale): DraftLine[] {
  return said.map(({ by, text }, index) => ({ id: String(index + 1), by, text: localize(text, language) }))
}

/** The lines that are written; those left empty are left out. */
export function writtenLines(said: readonly DraftLine[]): readonly DraftLine[] {
  return said.filter(({ text }) => text.trim() !== '')
}

/** Whether the beneficiary has the last word, as they must. */
export function endsWell(said: readonly DraftLine[]): boolean {
  return writtenLines(said).at(-1)?.by === 'beneficiary'
}

/** The fields that keep a draft from joining the library. */
export function missingIn({ name, age, scene, said, came, felt }: MomentDraft): readonly string[] {
  const texts = { name, scene, came, felt }
  const empty = Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [field] : []))
  return [
    ...empty,
    ...(age === null || age < 16 || age > 99 ? ['age'] : []),
    ...(endsWell(said) ? [] : ['said']),
  ]
}

/** The moment that a draft is: lines left empty are left out. */
export function contentOf(draft: MomentDraft): WrittenStimulus {
  const inLanguage = (text: string) => ({ fr: '', en: '', [draft.language]: text.trim() })
  return {
    phase: draft.phase,
    codes: [...draft.codes],
    persona: { name: draft.name.trim(), age: draft.age ?? 0 },
    scene: inLanguage(draft.scene),
    said: writtenLines(draft.said).map(({ by, text }) => ({ by, text: inLanguage(text) })),
    came: inLanguage(draft.came),
    felt: inLanguage(draft.felt),
  }
}

type Typed = Pick<FieldEdit, 'path' | 'to'>

/** What was changed between two states of a draft, field by field and line by line. */
export function editsOf(before: MomentDraft, after: MomentDraft): readonly Typed[] {
  const fields = ['language', 'name', 'age', 'phase', 'codes', 'scene', 'came', 'felt'] as const
  const lineOf = (id: string) => before.said.find((line) => line.id === id)
  return [
    ...fields.flatMap((field): Typed[] =>
      isSameValue(before[field], after[field]) ? [] : [{ path: [field], to: after[field] }],
    ),
    ...before.said.flatMap(({ id }): Typed[] =>
      after.said.some((line) => line.id === id) ? [] : [{ path: ['said', id], to: null }],
    ),
    ...after.said.flatMap((line): Typed[] => {
      const was = lineOf(line.id)
      if (!was) return [{ path: ['said', line.id], to: line }]
      return (['by', 'text'] as const).flatMap((part) =>
        was[part] === line[part] ? [] : [{ path: ['said', line.id, part], to: line[part] }],
      )
    }),
  ]
}
