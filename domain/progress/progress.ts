import { type StoredTallies, sumOf } from '@/domain/cohort/group-tallies'

/** An interview that one person conducted and whose debrief is closed. */
export type ConductedInterview = {
  readonly id: string
  /** Its hour, epoch ms. */
  readonly at: number
  readonly gridKey: string
  /** What its supervisors noted, by code; null where marks were erased before they had been counted. */
  readonly tallies: StoredTallies | null
}

/** Interviews that can be set side by side: a code of another grid may be called the same and mean something else. */
export type Series<Interview extends ConductedInterview> = {
  readonly gridKey: string
  /** In order of time. */
  readonly interviews: readonly Interview[]
}

/** Interviews by the grid they were annotated with; the grid that was used last comes first. */
export function seriesOf<Interview extends ConductedInterview>(
  interviews: readonly Interview[],
): readonly Series<Interview>[] {
  const byGrid = new Map<string, Interview[]>()
  for (const interview of [...interviews].sort(latestFirst)) {
    const known = byGrid.get(interview.gridKey)
    if (known) known.unshift(interview)
    else byGrid.set(interview.gridKey, [interview])
  }
  return [...byGrid].map(([gridKey, each]) => ({ gridKey, interviews: each }))
}

function latestFirst(one: ConductedInterview, other: ConductedInterview): number {
  if (one.at !== other.at) return other.at - one.at
  return one.id < other.id ? 1 : -1
}

type Sum = ReturnType<typeof sumOf>

/** How many of the latest interviews are looked at for what to work on. */
const lookedAt = 3
/** Fewest notes against a code that are more than an accident, and in how many interviews. */
const fewestMissed = 3
const fewestInterviews = 2

export type WorkOn = Sum & {
  readonly codeKey: string
  /** The interviews looked at, and in how many of them something was noted against it. */
  readonly interviews: number
  readonly missedIn: number
}

/**
 * The code noted against most in the latest interviews of a series (in order of time); of several, the one shown
 * least, then the first of `codeKeys`. Null where none was noted against often enough, or in one interview alone.
 */
export function findWorkOn(
  interviews: readonly Pick<ConductedInterview, 'tallies'>[],
  codeKeys: readonly string[],
): WorkOn | null {
  const latest = interviews.filter(({ tallies }) => tallies !== null).slice(-lookedAt)
  return codeKeys
    .map((codeKey) => ({
      codeKey,
      ...sumOf(latest, codeKey),
      interviews: latest.length,
      missedIn: latest.filter((each) => sumOf([each], codeKey).negative > 0).length,
    }))
    .filter(({ negative, missedIn }) => negative >= fewestMissed && missedIn >= fewestInterviews)
    .reduce<WorkOn | null>((most, each) => (most === null || weighsMore(each, most) ? each : most), null)
}

function weighsMore(one: Sum, other: Sum): boolean {
  if (one.negative !== other.negative) return one.negative > other.negative
  return one.positive < other.positive
}
