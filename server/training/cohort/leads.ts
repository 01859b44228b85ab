import type { DecisionFacts } from '@/domain/cohort/year/decision'
import { seatNow } from '@/domain/cohort/year/decisions'
import type { YearSession } from '@/domain/cohort/year/year'
import { soleLead } from '@/domain/live-session/marking/lead'
import { freshSnapshot } from '@/server/interview/event-log/read-snapshot'
import type { Shell } from '@/server/interview/shell'

/**
 * Who alone can end the interviews that are coded blind. It stands in their logs, and is read where one of several supervisors is gone: for
 * any other it decides nothing.
 */
export async function readLeads(
  shell: Shell,
  sessions: readonly YearSession[],
  roleOf: DecisionFacts['roleOf'],
): Promise<DecisionFacts['leadOf']> {
  const asked = sessions.filter(({ status, seats }) => {
    const there = seats
      .filter(({ seat }) => seat === 'supervisor')
      .map((seat) => seatNow(seat, roleOf).standing === 'held')
    return status === 'interview' && there.includes(true) && there.includes(false)
  })
  const leads = new Map<string, string | null>()
  for (const { id } of asked) {
    const snapshot = await freshSnapshot(shell, id)
    leads.set(id, snapshot ? soleLead(snapshot.state) : null)
  }
  return (sessionId) => leads.get(sessionId) ?? null
}
