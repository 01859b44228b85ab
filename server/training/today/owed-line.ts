import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'

/** `coding`: a supervisor who codes blind has not finished; `unsealing`: both players have locked; `debrief`: it is open and not closed. */
export type Owed = {
  kind: 'selfAssessment' | 'beneficiaryReturn' | 'coding' | 'unsealing' | 'debrief' | 'commitment'
  liveSessionId: string
  scheduledFor: number
  shortName: string
  /** The cohort's, on whose clocks it is told. */
  timeZone: string
  commitmentId?: string
  /** ISO date on which a commitment is due. */
  due?: string
  /** The advisor's own words; null when they were erased. */
  what?: string | null
  started?: boolean
}

/** The live session of a line. */
export function about({ id, scheduledFor, scenario, timeZone }: LiveSessionCard) {
  return { liveSessionId: id, scheduledFor, shortName: scenario.shortName, timeZone }
}
