import { standingOf } from './session-standing'
import type { YearFacts } from './year'

/** A column of the practice matrix: one round, or the interviews of one month that belong to none. */
export type YearColumn = {
  readonly key: string
  /** YYYY-MM. A round stands in the month of its first slot, whole. */
  readonly month: string
  /** The number of the round, in the order in which rounds begin, and its title; null for interviews prepared alone. */
  readonly round: { readonly id: string; readonly number: number; readonly title: string } | null
  readonly from: number
  readonly until: number
}

/** The key of the column in which an interview stands. */
export function columnKey(roundId: string | null, month: string): string {
  return roundId ?? `alone ${month}`
}

/** The columns of a year, oldest first: by month, its rounds as they begin, then what was prepared alone. */
export function yearColumns({ sessions, rounds, monthOf, now }: YearFacts): readonly YearColumn[] {
  const inOrder = [...rounds].sort((one, other) => one.from - other.from || (one.id < other.id ? -1 : 1))
  const known = new Set(rounds.map(({ id }) => id))
  const ofRounds = inOrder.map(({ id, title, from, until }, index): YearColumn => {
    const month = monthOf(from)
    return { key: columnKey(id, month), month, round: { id, number: index + 1, title }, from, until }
  })
  const alone = new Map<string, YearColumn>()
  for (const session of sessions) {
    const { roundId, scheduledFor } = session
    if ((roundId !== null && known.has(roundId)) || standingOf(session, now) === 'cancelled') continue
    const month = monthOf(scheduledFor)
    const before = alone.get(month)
    alone.set(month, {
      key: columnKey(null, month),
      month,
      round: null,
      from: Math.min(before?.from ?? scheduledFor, scheduledFor),
      until: Math.max(before?.until ?? scheduledFor, scheduledFor),
    })
  }
  return [...ofRounds, ...alone.values()].sort(byMonth)
}

function byMonth(one: YearColumn, other: YearColumn): number {
  if (one.month !== other.month) return one.month < other.month ? -1 : 1
  if ((one.round === null) !== (other.round === null)) return one.round === null ? 1 : -1
  return one.from - other.from
}

/** Months in order, each with its columns. */
export function byMonths(
  columns: readonly YearColumn[],
): readonly { readonly month: string; readonly columns: readonly YearColumn[] }[] {
  const months = [...new Set(columns.map(({ month }) => month))]
  return months.map((month) => ({ month, columns: columns.filter((each) => each.month === month) }))
}
