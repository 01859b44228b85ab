import { overlap, type Stay } from './stay'

/** Who is taken at some moment of an interview by another one; drafts take no person. */
export function takenDuring(
  span: Pick<Stay, 'id' | 'startsAt' | 'lengthMs'>,
  stays: readonly Stay[],
): ReadonlySet<string> {
  return new Set(
    stays
      .filter((each) => !each.isDraft && each.id !== span.id && overlap(span, each))
      .flatMap(({ people }) => people.map(({ personId }) => personId)),
  )
}
