import type { Place, Where } from '@/domain/live-session/core/plan'
import type { Seat } from '@/domain/live-session/core/seat'
import type { PersonForm } from '@/domain/person/person-form'
import type { SeatedPerson } from '@/reading/room'

/** A live session as a letter or a calendar tells one person of it: never a brief, a trap, nor anything of the scenario. */
export type CalendarSession = {
  readonly id: string
  readonly cohortName: string
  readonly timeZone: string
  /** Epoch ms. */
  readonly scheduledFor: number
  /** Planned length. */
  readonly minutes: number
  readonly place: Place
  readonly where: Where
  /** The reader's seat; null where they have none, or none any more. */
  readonly seat: Seat | null
  /** In which the reader is spoken of. */
  readonly form: PersonForm
  readonly people: readonly SeatedPerson[]
  readonly isCancelled: boolean
  /** How often it was moved, cancelled, or its seats changed. */
  readonly changes: number
  /** When it was planned, or changed last; epoch ms. */
  readonly changedAt: number
}
