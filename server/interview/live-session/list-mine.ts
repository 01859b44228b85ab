import { and, isNull } from 'drizzle-orm'
import { cohort } from '@/db/schema'
import type { Shell } from '@/server/interview/shell'
import { isSeated, type LiveSessionCard, liveSessionCards } from './live-session-cards'

/** Every live session in which this person has a seat, latest first. */
export function listMine(shell: Shell, personId: string): Promise<LiveSessionCard[]> {
  return liveSessionCards(shell, personId, isSeated(personId))
}

/** The same without those of archived cohorts, where nothing goes on and nothing is owed. */
export async function listOpen(shell: Shell, personId: string): Promise<LiveSessionCard[]> {
  const condition = and(isSeated(personId), isNull(cohort.archivedAt))
  return condition ? liveSessionCards(shell, personId, condition) : []
}
