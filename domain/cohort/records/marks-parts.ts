import { fewestPeople } from './export-wish'

/** An interview whose marks may leave. `month`: YYYY-MM of its day on the cohort's clocks. */
export type MarkedInterview = {
  readonly liveSessionId: string
  readonly month: string
  readonly advisorId: string
}

/** The months of a part, YYYY-MM, both included. A part is known by its last month: no two end with the same one. */
export type Months = { readonly first: string; readonly last: string }

export type ClosedPart<Interview extends MarkedInterview> = Months & {
  readonly interviews: readonly Interview[]
}

/** What no part holds yet. `advisors`: of how many people, fewer than `fewestPeople`. */
export type Waiting = Months & { readonly advisors: number }

export type Closed<Interview extends MarkedInterview> = {
  readonly parts: readonly ClosedPart<Interview>[]
  readonly waiting: Waiting | null
}

/**
 * Divides interviews into parts: past months, merged until a part's marks are about `fewestPeople` advisors. Interviews
 * of a month already covered (`lastClosed`), but not ready then, join the next one.
 */
export function closeParts<Interview extends MarkedInterview>(
  interviews: readonly Interview[],
  { thisMonth, lastClosed }: { readonly thisMonth: string; readonly lastClosed: string | null },
): Closed<Interview> {
  const parts: ClosedPart<Interview>[] = []
  let waiting: ClosedPart<Interview>[] = []
  for (const [month, ofMonth] of byMonth(interviews, lastClosed)) {
    if (month >= thisMonth) break
    waiting.push({ first: month, last: month, interviews: ofMonth })
    const merged = mergeParts(waiting)
    if (!merged || countAdvisors(merged.interviews) < fewestPeople) continue
    parts.push(merged)
    waiting = []
  }
  const open = mergeParts(waiting)
  return {
    parts,
    waiting: open && { first: open.first, last: open.last, advisors: countAdvisors(open.interviews) },
  }
}

function mergeParts<Interview extends MarkedInterview>(
  parts: readonly ClosedPart<Interview>[],
): ClosedPart<Interview> | null {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return null
  return { first: first.first, last: last.last, interviews: parts.flatMap(({ interviews }) => interviews) }
}

/** The month of an interview, or the first month that no part has covered, where it comes late. */
export function openMonthOf({ month }: Pick<MarkedInterview, 'month'>, lastClosed: string | null): string {
  return lastClosed !== null && month <= lastClosed ? monthAfter(lastClosed) : month
}

function byMonth<Interview extends MarkedInterview>(
  interviews: readonly Interview[],
  lastClosed: string | null,
): [string, Interview[]][] {
  const months = new Map<string, Interview[]>()
  for (const interview of interviews) {
    const month = openMonthOf(interview, lastClosed)
    const ofMonth = months.get(month)
    if (ofMonth) ofMonth.push(interview)
    else months.set(month, [interview])
  }
  return [...months].sort(([one], [other]) => (one < other ? -1 : 1))
}

/** How many people advised in these interviews. */
export function countAdvisors(interviews: readonly Pick<MarkedInterview, 'advisorId'>[]): number {
  return new Set(interviews.map(({ advisorId }) => advisorId)).size
}

/** The month after a month, both YYYY-MM. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** How exports name a part: `2026-09`, or `2026-09/2026-11` for several months (ISO 8601). */
export function nameOfPart({ first, last }: Months): string {
  return first === last ? first : `${first}/${last}`
}

/** How a part of the marks stands. */
export type PartStanding =
  /** It may be taken, and was not. */
  | 'open'
  /** The first export of it, or of a later part, fixed its content. */
  | 'taken'
  /** Some of its marks were erased: taking the rest would reveal which. */
  | 'purged'

/** How a part stands that was fixed with `fixed` interviews, of which the marks of `kept` are whole. */
export function standingOf({
  fixed,
  kept,
}: {
  readonly fixed: number
  readonly kept: number
}): Exclude<PartStanding, 'open'> {
  return kept < fixed ? 'purged' : 'taken'
}
