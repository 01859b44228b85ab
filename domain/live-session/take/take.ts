import type { Valence } from '@/domain/observation/grid'
import { currentStop, type InterviewClock, momentAt } from '../core/clock'
import type { TalkPiece } from '../talk/heard'

/** How long a take may be, in milliseconds. */
export const takeLengths = { shortestMs: 30_000, usualMs: 90_000, longestMs: 180_000, stepMs: 15_000 }
/** Longest line that the beneficiary gives again, in characters. */
export const takeLineMaxLength = 300

/** `at` and `pressedAt`: epoch ms. */
export type TakeMark = {
  readonly id: string
  readonly codeKey: string
  readonly valence: Valence | null
  /** The key press less the reaction offset, not before the take began. */
  readonly at: number
  readonly pressedAt: number
  /** The words noted with it, every version in log order, each by the id of its fact; null where cleared, taken back or erased. */
  readonly notes: readonly { readonly id: string; readonly text: string | null }[]
  readonly authorId: string
}

/** A take from its proposal on. Those dropped or thrown away are not in the state. */
export type Take = {
  readonly id: string
  readonly proposerId: string
  readonly proposedAt: number
  /** Where the original begins, in interview time. */
  readonly fromMs: number
  readonly markId: string | null
  /** The line that the beneficiary gives again; null where none was written, and once erased. */
  readonly line: string | null
  readonly lengthMs: number
  /** The players who have agreed; it can begin once both have. */
  readonly agreedBy: readonly string[]
  readonly isKept: boolean
  /** Runs from the end of the repeated line; stops only in hors-jeu. */
  readonly clock: InterviewClock
  readonly marks: readonly TakeMark[]
  readonly dial: readonly { readonly at: number; readonly value: number }[]
  readonly talk: readonly TalkPiece[]
}

/** The words that hold for a mark of a take; null without any. */
export function noteOfMark({ notes }: Pick<TakeMark, 'notes'>): string | null {
  return notes.at(-1)?.text ?? null
}

/**
 * `proposed`: a player has not agreed. `agreed`: the line is about to be given again. `over`: stopped, or its length has passed; it waits
 * to be kept or thrown away.
 */
export type TakeStanding = 'proposed' | 'agreed' | 'running' | 'halted' | 'over' | 'kept'

/** How a take stands at `now` (epoch ms). It is over by the clock alone: no device has to say so. */
export function takeStanding(take: Take, now: number): TakeStanding {
  const { clock, isKept, agreedBy } = take
  if (isKept) return 'kept'
  if (clock.startedAt === null) return agreedBy.length < 2 ? 'proposed' : 'agreed'
  if (clock.endedAt !== null) return 'over'
  if (currentStop(clock)) return 'halted'
  return now >= (takeEnd(take) ?? Number.POSITIVE_INFINITY) ? 'over' : 'running'
}

/** When a take ends or ended, epoch ms; null before it began and in hors-jeu. */
export function takeEnd({ clock, lengthMs }: Pick<Take, 'clock' | 'lengthMs'>): number | null {
  if (clock.startedAt === null) return null
  if (clock.endedAt !== null) return clock.endedAt
  return currentStop(clock) ? null : momentAt(clock, lengthMs)
}

/** The take that is proposed, under way or not decided on; null for none. There is one at most. */
export function openTake({ takes }: { readonly takes: ReadonlyMap<string, Take> }): Take | null {
  return [...takes.values()].find(({ isKept }) => !isKept) ?? null
}

/** The takes that were kept, in the order in which they were played. */
export function keptTakes({ takes }: { readonly takes: ReadonlyMap<string, Take> }): readonly Take[] {
  return [...takes.values()].filter(({ isKept }) => isKept)
}

/** The number of a take among those of its moment: the original is the first. */
export function takeNumber(state: { readonly takes: ReadonlyMap<string, Take> }, take: Take): number {
  const before = keptTakes(state).filter(
    ({ id, fromMs, proposedAt }) =>
      id !== take.id && fromMs === take.fromMs && (!take.isKept || proposedAt < take.proposedAt),
  )
  return before.length + 2
}
