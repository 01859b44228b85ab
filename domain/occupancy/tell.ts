import type { Kept } from './keeping'
import { overlap, type Stay } from './stay'

/** Where an interview that takes a person is, for a reader who may see its cohort. */
export type Whereabouts = {
  /** Null where it is a draft. */
  readonly liveSessionId: string | null
  /** Its round; null where it is of none. */
  readonly title: string | null
  /** Its cohort's name, where that is another one. */
  readonly cohortName: string | null
  /** Also of a room outside the house, such as « Visio A ». */
  readonly room: string | null
  readonly startsAt: number
}

/** An interview that takes a person, as a reader is told of it: `where` is null for who may not see its cohort. */
export type ToldStay = { readonly stay: Stay; readonly where: Whereabouts | null }

type Span = Pick<Stay, 'startsAt' | 'lengthMs'>

/** The cohort of stays of which only the people taken are told. */
export const elsewhere = 'elsewhere'

/**
 * What is left of an interview that the reader may not see: which of `personIds` it takes, during the hours asked about, and whether
 * they supervise, since that decides whether it may be kept. `name` stands for it.
 */
export function hideStay(
  stay: Stay,
  { name, spans, personIds }: { name: string; spans: readonly Span[]; personIds: ReadonlySet<string> },
): readonly ToldStay[] {
  const people = stay.people.filter(({ personId }) => personIds.has(personId))
  if (people.length === 0) return []
  return spans
    .filter((span) => overlap(span, stay))
    .map((span) => {
      const startsAt = Math.max(span.startsAt, stay.startsAt)
      const end = Math.min(span.startsAt + span.lengthMs, stay.startsAt + stay.lengthMs)
      const hours = { startsAt, lengthMs: end - startsAt }
      return {
        stay: { ...hours, id: name, cohortId: elsewhere, people, room: null, isDraft: stay.isDraft },
        where: null,
      }
    })
}

/** What is kept, under the names by which the reader is told of interviews; reasons of those they may not see are left out. */
export function hideKept(kept: Kept, nameOf: (id: string) => string | null): Kept {
  const [one, other] = kept.betweenIds
  const names: readonly [string, string] = [nameOf(one) ?? one, nameOf(other) ?? other]
  const isHidden = nameOf(one) !== null || nameOf(other) !== null
  return { ...kept, betweenIds: names, reason: isHidden && kept.reason !== null ? '' : kept.reason }
}
