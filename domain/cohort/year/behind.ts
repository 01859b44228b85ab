import type { Practice, PracticeRow } from './practice'
import type { YearLearner } from './year'

/** Why a learner is behind: `usual` is what more than two in three others have reached since this person joined. */
export type Lag =
  | { readonly kind: 'neverAdvised'; readonly since: string }
  | { readonly kind: 'owesSeat'; readonly by: number }
  | { readonly kind: 'fewer'; readonly held: number; readonly usual: number }

export type Behind = {
  readonly personId: string
  readonly why: Lag
  /** The seat that would close the gap. */
  readonly seat: 'advisor' | 'beneficiary'
  /** The column in which they already have that seat ahead; null where nothing is planned that gives it. */
  readonly plannedIn: number | null
}

/** A difference of more than this is a gap. */
const mostDifference = 1

/**
 * Learners who are behind, in order of the rows: never advised while over two thirds of the others have; in one seat
 * at least two interviews more than in the other; or advised in at least two fewer than the others. Planned interviews do not count.
 */
export function findBehind({ columns, rows }: Practice, learners: readonly YearLearner[]): readonly Behind[] {
  const joined = new Map(learners.map(({ personId, joinedAt }) => [personId, joinedAt]))
  const advised = rows.map(advisedAt)
  const counts = new Map<number, readonly number[]>()
  /** How often each of all has advised since a moment, the most first. Most people joined together. */
  const countsSince = (since: number): readonly number[] => {
    const known = counts.get(since)
    if (known) return known
    const made = advised
      .map((times) => times.filter((at) => at >= since).length)
      .sort((one, other) => other - one)
    counts.set(since, made)
    return made
  }
  return rows.flatMap((row, place) => {
    const since = joined.get(row.personId) ?? 0
    const own = advised[place]?.filter((at) => at >= since).length ?? 0
    const found = lagOf(row, usualBeside(own, countsSince(since)))
    if (!found) return []
    const first = columns.find(({ until }) => until >= since)?.month ?? ''
    const why = found.kind === 'neverAdvised' ? { ...found, since: first } : found
    const seat =
      found.kind === 'owesSeat' && row.held.advisor > row.held.beneficiary ? 'beneficiary' : 'advisor'
    return { personId: row.personId, why, seat, plannedIn: plannedColumn(row, seat) }
  })
}

/** When the learner advised. */
function advisedAt({ cells }: PracticeRow): readonly number[] {
  const times: number[] = []
  for (const { seats } of cells) {
    for (const { seat, at, isPlanned } of seats) if (seat === 'advisor' && !isPlanned) times.push(at)
  }
  return times
}

function lagOf(
  { held }: PracticeRow,
  usual: number,
): { kind: 'neverAdvised' } | Exclude<Lag, { kind: 'neverAdvised' }> | null {
  const { advisor, beneficiary } = held
  if (advisor === 0 && (usual > 0 || beneficiary > mostDifference)) return { kind: 'neverAdvised' }
  const by = Math.abs(advisor - beneficiary)
  if (by > mostDifference) return { kind: 'owesSeat', by }
  return usual - advisor > mostDifference ? { kind: 'fewer', held: advisor, usual } : null
}

/** The largest number that over two thirds of the others reach; 0 without others. */
function usualBeside(own: number, all: readonly number[]): number {
  const place = Math.floor(((all.length - 1) * 2) / 3)
  return all[place < all.indexOf(own) ? place : place + 1] ?? 0
}

function plannedColumn({ cells }: PracticeRow, seat: Behind['seat']): number | null {
  const place = cells.findIndex(({ seats }) => seats.some((each) => each.isPlanned && each.seat === seat))
  return place === -1 ? null : place
}
