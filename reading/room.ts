import type { Commitment } from '@/domain/live-session/commitments/commitment'
import type { ToWork } from '@/domain/live-session/commitments/to-work'
import type { Place, Plan, Where } from '@/domain/live-session/core/plan'
import type { Seat, Viewer } from '@/domain/live-session/core/seat'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { PersonForm } from '@/domain/person/person-form'
import type { ScenarioView } from '@/domain/scenario/scenario'

/** `form`: in which they are spoken of. */
export type SeatedPerson = { personId: string; name: string; seat: Seat; form: PersonForm }

/** What the advisor committed to in their previous live session, as the next one opens with it. */
export type Brought = {
  /** The live session in which the commitments were made. */
  readonly liveSessionId: string
  /** Epoch ms. */
  readonly scheduledFor: number
  readonly shortName: string
  /** Whether the viewer has a seat there, too. */
  readonly maySee: boolean
  readonly commitments: readonly Commitment[]
  /** What the advisor may work on now; the advisor's alone, null for the other seats. */
  readonly toWork: ToWork | null
}

/** What a seat knows of a live session besides its facts: all that a reading takes from it. */
export type Room = {
  liveSessionId: string
  cohort: { id: string; name: string; timeZone: string }
  viewer: Viewer
  people: SeatedPerson[]
  /** People without a seat named by changes of what was agreed. */
  others: { personId: string; name: string; form: PersonForm }[]
  grid: ObservationGrid
  scenario: ScenarioView
  /** Epoch ms. */
  scheduledFor: number
  place: Place
  where: Where
  plan: Plan
  /** Commitments of the advisor's previous live session; null when there is nothing to bring for this seat. */
  brought: Brought | null
}
