import type { SessionCard } from './people'

/** Interviews, latest first, as people look for them: the next one first, then the last one that is over. */
export function inTime<Card extends Pick<SessionCard, 'status'>>(latestFirst: readonly Card[]) {
  const isBehind = ({ status }: Card) => status === 'closed' || status === 'cancelled'
  return {
    ahead: latestFirst.filter((card) => !isBehind(card)).toReversed(),
    behind: latestFirst.filter(isBehind),
  }
}
