import type { Seat } from '@/domain/live-session/core/seat'
import type { LiveSettings } from '@/domain/live-session/core/settings'
import { liveSettingsSchema } from '@/domain/live-session/core/settings-schema'
import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import type { SelfAssessment } from '@/domain/observation/self-assessment'

/** A fact as it was written, by this release or an earlier one. */
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

/** Converts a stored fact to the shape of this release. Stored rows are never rewritten. */
export function upcast(stored: StoredEvent): LiveSessionEvent {
  const payload = payloadOf(stored)
  return (payload === stored.payload ? stored : { ...stored, payload }) as LiveSessionEvent
}

/** What was agreed before views could open turn by turn: that all open at once. */
function agreedIn(settings: unknown): LiveSettings {
  const atOnce = { viewsOpen: 'atOnce' satisfies LiveSettings['viewsOpen'] }
  return liveSettingsSchema.parse({ ...atOnce, ...(settings as object) })
}

function payloadOf({ type, payload }: StoredEvent): StoredEvent['payload'] {
  switch (type) {
    case 'scheduled':
      return {
        notesArrivals: false,
        where: null,
        recording: null,
        ...payload,
        settings: agreedIn(payload.settings),
      }
    case 'selfAssessmentGiven': {
      const answers = payload.answers as Partial<SelfAssessment> | null
      // Earlier releases stored a moment without a time or a direction.
      return { answers: answers && { ...answers, moment: { at: null, direction: null, ...answers.moment } } }
    }
    case 'dialMoved':
    case 'takeDialMoved':
      // Null where the values were erased and the fact was not.
      return payload.samples ? payload : { ...payload, samples: [] }
    case 'consentGiven':
      return { wording: 1, ...payload }
    case 'unsealed':
      return { unfinishedCodings: [], ...payload }
    case 'closed':
      return { reason: null, ...payload }
    default:
      return payload
  }
}
