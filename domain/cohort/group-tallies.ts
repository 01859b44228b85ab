import type { Tally } from '@/domain/live-session/tallies'

/** How often each code of the main track was noted in one live session, by the code's key: for it, against it. */
export type StoredTallies = Readonly<Record<string, readonly [positive: number, negative: number]>>

/** Fewest people who must have advised in a month: with fewer, a figure would speak of one of them. */
export const fewestAdvisors = 3

export type MonthSession = { readonly advisorId: string; readonly tallies: StoredTallies }

/** Codes that were noted with a direction, as they are kept. */
export function toStored(tallies: ReadonlyMap<string, Tally>): StoredTallies {
  return Object.fromEntries(
    [...tallies]
      .filter(([, { positive, negative }]) => positive + negative > 0)
      .map(([codeKey, { positive, negative }]) => [codeKey, [positive, negative] as const]),
  )
}

/** The marks of a group in a month, by code in the order given; null where too few people advised for a figure of nobody in particular. */
export function groupTallies(
  sessions: readonly MonthSession[],
  codeKeys: readonly string[],
): readonly { readonly codeKey: string; readonly positive: number; readonly negative: number }[] | null {
  if (new Set(sessions.map(({ advisorId }) => advisorId)).size < fewestAdvisors) return null
  return codeKeys.map((codeKey) => {
    const each = sessions.map(({ tallies }) => tallies[codeKey] ?? [0, 0])
    const sum = (side: 0 | 1) => each.reduce((total, counts) => total + counts[side], 0)
    return { codeKey, positive: sum(0), negative: sum(1) }
  })
}
