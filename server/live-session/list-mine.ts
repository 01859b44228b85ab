import type { Shell } from '@/server/shell'
import { isSeated, type LiveSessionCard, liveSessionCards } from './live-session-cards'

/** Every live session in which this person has a seat, latest first. */
export function listMine(shell: Shell, personId: string): Promise<LiveSessionCard[]> {
  return liveSessionCards(shell, personId, isSeated(personId))
}
