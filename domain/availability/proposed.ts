import { DomainError } from '@/domain/domain-error'
import type { AskedSlot } from './availability'

/** Most hours that one person proposes besides those that are asked about. */
export const mostProposed = 3

const DAY_MS = 86_400_000
/** How long after the last hour of a request another one may be proposed. */
const PROPOSED_WITHIN = 14 * DAY_MS

/** The last moment that may be proposed, epoch ms. */
export function proposedUntil(slots: readonly AskedSlot[]): number {
  return Math.max(...slots.map(({ startsAt }) => startsAt)) + PROPOSED_WITHIN
}

/**
 * Hours that a person proposes besides, in the order of time, without those that are asked about already.
 * @throws DomainError hourPassed for one that has passed or is too late
 */
export function checkProposed(
  proposed: readonly number[],
  slots: readonly AskedSlot[],
  now: number,
): readonly number[] {
  const until = proposedUntil(slots)
  if (proposed.some((startsAt) => startsAt <= now || startsAt > until)) throw new DomainError('hourPassed')
  return [...new Set(proposed)]
    .filter((startsAt) => !slots.some((each) => each.startsAt === startsAt))
    .sort((one, other) => one - other)
}

export type Proposal = { readonly startsAt: number; readonly personIds: readonly string[] }

/** Who proposes which hours, by hour: those ahead that are not asked about, first the one that most people propose. */
export function proposalsOf(
  people: readonly { readonly personId: string; readonly proposed: readonly number[] }[],
  slots: readonly AskedSlot[],
  now: number,
): readonly Proposal[] {
  const hours = new Set(people.flatMap(({ proposed }) => proposed))
  return [...hours]
    .filter((startsAt) => startsAt > now && !slots.some((each) => each.startsAt === startsAt))
    .map((startsAt) => ({
      startsAt,
      personIds: people.filter(({ proposed }) => proposed.includes(startsAt)).map(({ personId }) => personId),
    }))
    .sort((one, other) => other.personIds.length - one.personIds.length || one.startsAt - other.startsAt)
}
