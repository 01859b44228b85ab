import type { Tally } from '@/domain/live-session/marking/tallies'

/** How often each code of the main track was noted in one live session, by the code's key: for it, against it. */
export type StoredTallies = Readonly<Record<string, readonly [positive: number, negative: number]>>

/** Fewest people who must have advised in a month: with fewer, a figure would speak of one of them. */
export const fewestAdvisors = 3

export type MonthSession = {
  readonly advisorId: string
  /** Key of the grid it was annotated with. */
  readonly gridKey: string
  readonly tallies: StoredTallies
}

/** Codes that were noted with a direction, as they are kept. */
export function toStored(tallies: ReadonlyMap<string, Tally>): StoredTallies {
  return Object.fromEntries(
    [...tallies]
      .filter(([, { positive, negative }]) => positive + negative > 0)
      .map(([codeKey, { positive, negative }]) => [codeKey, [positive, negative] as const]),
  )
}

type CodeSum = { readonly codeKey: string; readonly positive: number; readonly negative: number }
type GroupTallies = {
  /** By code in the order given; null where too few people advised to hide each of them. */
  readonly sums: readonly CodeSum[] | null
  readonly counted: number
  /** Live sessions of other grids. */
  readonly leftOut: number
}

/**
 * A group's marks in a month, from live sessions with this grid alone: in another grid a code of the same name may mean
 * something else, and its advisors do not help to hide people here.
 */
export function groupTallies(
  all: readonly MonthSession[],
  { gridKey, codeKeys }: { readonly gridKey: string; readonly codeKeys: readonly string[] },
): GroupTallies {
  const sessions = all.filter((session) => session.gridKey === gridKey)
  return { sums: sumsOf(sessions, codeKeys), counted: sessions.length, leftOut: all.length - sessions.length }
}

function sumsOf(sessions: readonly MonthSession[], codeKeys: readonly string[]): readonly CodeSum[] | null {
  if (new Set(sessions.map(({ advisorId }) => advisorId)).size < fewestAdvisors) return null
  return codeKeys.map((codeKey) => ({ codeKey, ...sumOf(sessions, codeKey) }))
}

/** How often a code was noted in these live sessions together, for and against; null tallies add nothing. */
export function sumOf(
  sessions: readonly { readonly tallies: StoredTallies | null }[],
  codeKey: string,
): { readonly positive: number; readonly negative: number } {
  const counts = sessions.map(({ tallies }) => tallies?.[codeKey] ?? [0, 0])
  const sum = (side: 0 | 1) => counts.reduce((total, count) => total + count[side], 0)
  return { positive: sum(0), negative: sum(1) }
}
