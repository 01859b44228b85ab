import { isEarly } from '@/domain/live-session/early'
import { listMine } from '@/server/live-session/list-mine'
import type { LiveSessionCard } from '@/server/live-session/live-session-cards'
import type { Shell } from '@/server/shell'
import { type Owed, readOwed } from './owed'

export type Today = {
  now: LiveSessionCard[]
  next: LiveSessionCard[]
  owed: Owed[]
  recent: LiveSessionCard[]
}

const MINUTE = 60_000
const LATE_MS = 180 * MINUTE
const MAX_RECENT = 10

/** A person's day: live sessions now, next and recent, and what the person still owes. `now` in epoch ms. */
export async function todayOverview(shell: Shell, personId: string, now: number): Promise<Today> {
  const cards = await listMine(shell, personId)
  const isUpcoming = (card: LiveSessionCard) => card.status === 'scheduled' && card.scheduledFor > now
  return {
    now: cards.filter((card) => isNow(card, now)).sort(byDistanceTo(now)),
    next: cards.filter((card) => isUpcoming(card) && !isNow(card, now)).reverse(),
    owed: await readOwed(shell, personId, cards, now),
    recent: cards.filter((card) => card.status === 'closed').slice(0, MAX_RECENT),
  }
}

/** Orders by distance to `now`, so that a live session left open last week comes last. */
export function byDistanceTo(now: number) {
  return (a: LiveSessionCard, b: LiveSessionCard) =>
    Math.abs(a.scheduledFor - now) - Math.abs(b.scheduledFor - now)
}

/** Whether a live session is in progress, or scheduled for a time from 3 h ago to 30 min ahead. */
export function isNow({ status, scheduledFor }: LiveSessionCard, now: number): boolean {
  switch (status) {
    case 'briefing':
    case 'interview':
    case 'selfAssessment':
    case 'debrief':
      return true
    case 'scheduled':
      return !isEarly(scheduledFor, now) && now <= scheduledFor + LATE_MS
    case 'unscheduled':
    case 'closed':
    case 'cancelled':
      return false
    default:
      return status satisfies never
  }
}
