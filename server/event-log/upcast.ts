import type { EventType, LiveSessionEvent } from '@/domain/live-session/event'
import type { Seat } from '@/domain/live-session/seat'
import { liveSettingsSchema } from '@/domain/live-session/settings'

/** A fact as some release wrote it. */
export type StoredEvent = {
  seq: number
  id: string
  type: EventType
  actorId: string
  seat: Seat | null
  at: number
  recordedAt: number
  payload: Record<string, unknown>
}

/** Brings a stored fact to the shape of this release. Rows are never rewritten: whatever changes with time changes here. */
export function upcast(stored: StoredEvent): LiveSessionEvent {
  if (stored.type !== 'scheduled') return stored as LiveSessionEvent
  const settings = liveSettingsSchema.parse(stored.payload.settings)
  return { ...stored, payload: { ...stored.payload, settings } } as LiveSessionEvent
}
