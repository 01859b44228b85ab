import type { Disagreement } from '@/domain/live-session/figures/coding-agreement'
import type { TimelineMark } from '@/domain/live-session/timeline/timeline'
import type { Interview } from '@/reading/interview'
import { type Part, partsOf, strong } from '@/reading/words/parts'

/** The first names of two supervisors who coded blind. */
export type Pair = { readonly a: string; readonly b: string }

/** What each of two supervisors did at one moment, in a sentence. */
export function sayDisagreement(
  { words, names }: Interview,
  { a, b }: Pair,
  each: Disagreement,
): readonly Part[] {
  const { t, inline } = words
  const phase = (key: string) => inline(names.phase(key))
  const mark = (of: TimelineMark) => {
    const name = inline(names.code(of.codeKey))
    return of.valence ? t('agreement.mark', { name, valence: names.valence(of) }) : name
  }
  const people = { one: a, other: b }
  switch (each.kind) {
    case 'phase':
      return partsOf(
        t.markup('agreement.says.phase', {
          ...people,
          phaseOne: phase(each.a),
          phaseOther: phase(each.b),
          length: words.duration(each.toMs - each.fromMs),
          b: strong,
        }),
      )
    case 'direction':
      return partsOf(
        t.markup('agreement.says.direction', {
          ...people,
          valenceOne: names.valence(each.a),
          valenceOther: names.valence(each.b),
          code: names.code(each.a.codeKey),
          b: strong,
        }),
      )
    case 'confusion':
      return partsOf(
        t.markup('agreement.says.confusion', {
          ...people,
          markOne: mark(each.a),
          markOther: mark(each.b),
          b: strong,
        }),
      )
    case 'omission': {
      const noted = each.a ? { ...people, mark: mark(each.a) } : { one: b, other: a, mark: mark(each.b) }
      return partsOf(t.markup('agreement.says.omission', { ...noted, b: strong }))
    }
    default:
      return each satisfies never
  }
}
