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
const EARLY_MS = 30 * MINUTE
const LATE_MS = 180 * MINUTE
const MAX_RECENT = 10

/** What this person's day holds: what goes on now, what comes, what they owe, what is behind them. `now` in epoch ms. */
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

/** The one whose time is nearest leads: a forgotten one of last week stays in sight, but below. */
function byDistanceTo(now: number) {
  return (a: LiveSessionCard, b: LiveSessionCard) =>
    Math.abs(a.scheduledFor - now) - Math.abs(b.scheduledFor - now)
}

/** Under way, or about to start: from 30 min before its time to 3 h after. */
export function isNow({ status, scheduledFor }: LiveSessionCard, now: number): boolean {
  switch (status) {
    case 'briefing':
    case 'interview':
    case 'selfAssessment':
    case 'debrief':
      return true
    case 'scheduled':
      return now >= scheduledFor - EARLY_MS && now <= scheduledFor + LATE_MS
    case 'unscheduled':
    case 'closed':
    case 'cancelled':
      return false
    default:
      return status satisfies never
  }
}
