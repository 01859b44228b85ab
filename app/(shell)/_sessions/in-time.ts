import type { SessionCard } from './people'

/** Sorts interviews (given latest first): those to come, the next one first, then those that are over, the latest first. */
export function inTime<Card extends Pick<SessionCard, 'status'>>(latestFirst: readonly Card[]) {
  const isBehind = ({ status }: Card) => status === 'closed' || status === 'cancelled'
  return {
    ahead: latestFirst.filter((card) => !isBehind(card)).toReversed(),
    behind: latestFirst.filter(isBehind),
  }
}
