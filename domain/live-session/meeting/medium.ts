import type { Place, Where } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'

/** By what people of a live session who are not in one room meet, here in the product. */
export type Medium = 'audio' | 'video'

/** Null where they meet in a room, or behind a meeting link of another product. */
export function mediumOf({ place, where }: { readonly place: Place; readonly where: Where }): Medium | null {
  return place === 'room' || where?.kind === 'link' ? null : place
}

/**
 * Whether people may meet at this stage: from the briefing on. Once the debrief is closed who is there may finish their sentences, and
 * no newcomer is asked in (`isMeetingOffered`).
 */
export function mayMeet({ status }: Pick<Stage, 'status'>): boolean {
  return isMeetingOffered({ status }) || status === 'closed'
}

/** Whether a person who is not there yet is asked in. */
export function isMeetingOffered({ status }: Pick<Stage, 'status'>): boolean {
  return (
    status === 'briefing' || status === 'interview' || status === 'selfAssessment' || status === 'debrief'
  )
}

/** How a seat is heard and seen at a stage. What a stage turned off stays off until the person turns it on. */
export type Voice =
  /** As the person chooses. */
  | 'open'
  /** Off until the person chooses otherwise at this stage. */
  | 'muted'
  /** Not at all; other browsers do not play what they may still receive. */
  | 'shut'

/** How a seat is heard and seen if its person enters now: where the room is not open yet, as once it is. */
export function voiceOnEntering(seat: Seat, stage: Stage): Voice {
  return voiceOf(seat, stage.status === 'scheduled' ? { status: 'briefing' } : stage)
}

/**
 * Whether the self-assessment, where everybody begins muted, lies between two stages: a page that was cut off, or told of both at once, goes
 * from the one to the other.
 */
export function passesSelfAssessment(before: Pick<Stage, 'status'>, now: Pick<Stage, 'status'>): boolean {
  const isBefore = before.status === 'briefing' || before.status === 'interview'
  return isBefore && (now.status === 'debrief' || now.status === 'closed')
}

/** The interview belongs to the two players: who supervises or observes is with them, as in a room, without a word or a face. */
export function voiceOf(seat: Seat, stage: Stage): Voice {
  switch (stage.status) {
    case 'briefing':
      return seat === 'observer' ? 'muted' : 'open'
    case 'interview':
      if (seat === 'observer') return 'shut'
      return seat === 'supervisor' && stage.pace === 'running' ? 'shut' : 'open'
    case 'selfAssessment':
      // Each answers alone.
      return seat === 'observer' ? 'shut' : 'muted'
    case 'debrief':
    case 'closed':
      return 'open'
    case 'unscheduled':
    case 'scheduled':
    case 'cancelled':
      return 'shut'
    default:
      return stage satisfies never
  }
}
