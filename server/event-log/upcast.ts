import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import type { Seat } from '@/domain/live-session/seat'
import { liveSettingsSchema } from '@/domain/live-session/settings-schema'
import type { SelfAssessment } from '@/domain/observation/self-assessment'

/** A fact as some release wrote it. */
export type StoredEvent = {
  seq: number
  id: string
  type: EventType
  actorId: string
  seat: Seat | null
  at: number
  recordedAt: number
  payload: Readonly<Record<string, unknown>>
}

/** Brings a stored fact to the shape of this release. Rows are never rewritten: whatever changes with time changes here. */
export function upcast(stored: StoredEvent): LiveSessionEvent {
  const payload = payloadOf(stored)
  return (payload === stored.payload ? stored : { ...stored, payload }) as LiveSessionEvent
}

function payloadOf({ type, payload }: StoredEvent): StoredEvent['payload'] {
  switch (type) {
    case 'scheduled':
      return { ...payload, settings: liveSettingsSchema.parse(payload.settings) }
    case 'selfAssessmentGiven': {
      const answers = payload.answers as Partial<SelfAssessment> | null
      // Before it could be placed, a recalled moment had no time.
      return { answers: answers && { ...answers, moment: { at: null, ...answers.moment } } }
    }
    case 'unsealed':
      return { unfinishedCodings: [], ...payload }
    case 'closed':
      return { reason: null, ...payload }
    default:
      return payload
  }
}
