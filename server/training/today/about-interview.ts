import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'

/** Which interview a line of the day is about. `scheduledFor`: epoch ms, in `timeZone`. */
export type AboutInterview = {
  liveSessionId: string
  scheduledFor: number
  shortName: string
  timeZone: string
}

export function aboutOf({ id, scheduledFor, scenario, timeZone }: LiveSessionCard): AboutInterview {
  return { liveSessionId: id, scheduledFor, shortName: scenario.shortName, timeZone }
}
