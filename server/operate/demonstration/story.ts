import type { Seat } from '@/domain/live-session/core/seat'
import type { CueIcon } from '@/domain/live-session/core/settings'
import type { Turn } from '@/domain/live-session/debrief/turn'
import type { Choice } from '@/domain/live-session/recall/comparison'
import type { Valence } from '@/domain/observation/grid'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'

/** Who acts in a story: a seat, or the second of two supervisors, who codes blind. */
export type Part = Seat | 'second'

/** One thing that happens in an interview; `at` is minutes and seconds after its start, stops included. */
export type Beat = { readonly at: string } & (
  | { readonly enter: string; readonly by?: 'second' }
  | { readonly tick: string }
  | {
      readonly mark: string
      readonly valence?: Valence
      readonly note?: string
      /** On a track of its own: the observer's practice, or the second supervisor's coding. */
      readonly by?: 'observer' | 'second'
      /** A slip: taken back three seconds later. */
      readonly slip?: true
    }
  | { readonly reveal: string }
  | { readonly cue: string; readonly seenAfter: number }
  | { readonly keep: string }
  | { readonly icon: CueIcon; readonly seenAfter: number }
  | { readonly pause: Extract<Seat, 'advisor' | 'beneficiary' | 'supervisor'>; readonly seconds: number }
)

/** A moment played again in the debrief. `at`: its zero, after the debrief opened; `of`: the mark it is proposed from; the rest after its zero. */
export type StoryTake = {
  readonly at: string
  readonly of: string
  readonly line: string
  readonly seconds: number
  readonly marks: readonly {
    readonly after: string
    readonly mark: string
    readonly valence?: Valence
    readonly note?: string
  }[]
  readonly dial: readonly (readonly [after: string, value: number])[]
}

/** An interview as a person wrote it down, replayed through the domain into the log of a live session. */
export type Story = {
  readonly scenarioKey: string
  /** Key of the grid's code that the advisor works on. */
  readonly focus: string
  readonly interview: readonly Beat[]
  /** Felt-understood dial: moments and values (0 to 100), straight lines between them. */
  readonly dial: readonly (readonly [at: string, value: number])[]
  readonly end: string
  /** What the beneficiary said of the pairs of moments that their dial gives, in their order. */
  readonly compared?: readonly Choice[]
  /** The dial as the advisor redrew it from memory: moments and values. */
  readonly redrawn?: readonly (readonly [at: string, value: number])[]
  /** Null: still owed. */
  readonly selfAssessment: SelfAssessment | null
  readonly beneficiaryReturn: BeneficiaryReturn
  /** Turns of the debrief, in minutes and seconds after it opened. */
  readonly turns: readonly (readonly [at: string, turn: Turn])[]
  /** The takes that were kept. The commitment names the last one. */
  readonly takes?: readonly StoryTake[]
  /** Null: the debrief has not taken place. */
  readonly commitment: { readonly what: string; readonly dueInDays: number; readonly how: string } | null
}
