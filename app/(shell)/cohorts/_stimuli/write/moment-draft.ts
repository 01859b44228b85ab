import { type DraftLine, emptyLines, endsWell, writtenLines } from '@/app/_stimulus/fields/draft-line'
import { type Locale, localize } from '@/domain/localized'
import type { Stimulus, StimulusPhase } from '@/domain/stimulus/stimulus'
import type { WrittenStimulus } from '@/domain/stimulus/stimulus-schema'

/** A moment while it is written, in one language. */
export type MomentDraft = {
  readonly name: string
  readonly age: number | null
  readonly phase: StimulusPhase
  readonly codes: readonly string[]
  readonly scene: string
  readonly said: readonly DraftLine[]
  readonly came: string
  readonly felt: string
}

export const emptyDraft: MomentDraft = {
  name: '',
  age: null,
  phase: 'exploration',
  codes: [],
  scene: '',
  said: emptyLines,
  came: '',
  felt: '',
}

/** A moment as a draft in this language. */
export function draftOf(stimulus: Stimulus, locale: Locale): MomentDraft {
  const { persona, phase, codes, scene, said, came, felt } = stimulus
  return {
    name: persona.name,
    age: persona.age,
    phase,
    codes,
    scene: localize(scene, locale),
    said: said.map(({ by, text }, index) => ({ id: index + 1, by, text: localize(text, locale) })),
    came: localize(came, locale),
    felt: localize(felt, locale),
  }
}

/** The fields that keep a draft from being saved. */
export function missingIn({ name, age, scene, said, came, felt }: MomentDraft): readonly string[] {
  const texts = { name, scene, came, felt }
  const empty = Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [field] : []))
  return [
    ...empty,
    ...(age === null || age < 16 || age > 99 ? ['age'] : []),
    ...(endsWell(said) ? [] : ['said']),
  ]
}

/** The draft as it is saved: lines left empty are left out. */
export function contentOf(draft: MomentDraft, locale: Locale): WrittenStimulus {
  const inLanguage = (text: string) => ({ fr: '', en: '', [locale]: text.trim() })
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
