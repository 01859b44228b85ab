import type { Disagreement } from '@/domain/live-session/coding-agreement'
import type { TimelineMark } from '@/domain/live-session/timeline'

/** What things are called. */
type Names = {
  /** The first name of either supervisor. */
  readonly a: string
  readonly b: string
  /** Inside a sentence. */
  readonly phase: (key: string) => string
  /** At the beginning of a sentence. */
  readonly code: (key: string) => string
  /** A code with its direction, where it has one, inside a sentence. */
  readonly mark: (mark: TimelineMark) => string
  readonly valence: (mark: TimelineMark) => string
  /** A length of time, from milliseconds. */
  readonly length: (ms: number) => string
}

type Said = { readonly key: Disagreement['kind']; readonly values: Readonly<Record<string, string>> }

/** What each of the two did at one moment: the message of `agreement.says` and its values. */
export function sayDisagreement(each: Disagreement, names: Names): Said {
  const people = { one: names.a, other: names.b }
  switch (each.kind) {
    case 'phase': {
      const phases = { phaseOne: names.phase(each.a), phaseOther: names.phase(each.b) }
      return {
        key: each.kind,
        values: { ...people, ...phases, length: names.length(each.toMs - each.fromMs) },
      }
    }
    case 'direction': {
      const valences = { valenceOne: names.valence(each.a), valenceOther: names.valence(each.b) }
      return { key: each.kind, values: { ...people, ...valences, code: names.code(each.a.codeKey) } }
    }
    case 'confusion': {
      const marks = { markOne: names.mark(each.a), markOther: names.mark(each.b) }
      return { key: each.kind, values: { ...people, ...marks } }
    }
    case 'omission':
      return {
        key: each.kind,
        values: each.a
          ? { ...people, mark: names.mark(each.a) }
          : { one: names.b, other: names.a, mark: names.mark(each.b) },
      }
    default:
      return each satisfies never
  }
}
