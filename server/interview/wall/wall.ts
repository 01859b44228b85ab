import type { Place, Where } from '@/domain/live-session/core/plan'
import type { WallCard } from '@/domain/live-session/wall/card'
import type { Localized } from '@/domain/localized'
import type { SeatedPerson } from '@/reading/room'
import type { ReflectionProgress } from './read-reflections'

export type WallPerson = SeatedPerson & {
  /** Whether their page of this room is open now. */
  readonly isHere: boolean
  /** For those who may manage members; null for the others. */
  readonly email: string | null
}

/** One room on the wall. Moments in epoch ms. */
export type WallRoom = {
  readonly liveSessionId: string
  readonly scheduledFor: number
  readonly place: Place
  readonly where: Where
  /** What its round calls its room, where no other room was agreed; a meeting link is the link of that room. */
  readonly roomName: string | null
  readonly personaName: string
  readonly people: readonly WallPerson[]
  readonly card: WallCard
  /** What the grid calls its phases, by key. */
  readonly phaseLabels: Readonly<Record<string, Localized>>
  /** What the code of the last mark is called; null where the viewer is not told which it was. */
  readonly markLabel: Localized | null
  /** When the interview is to begin, and the debrief of one that has ended. */
  readonly expectedAt: number
  readonly debriefAt: number | null
  readonly reflection: ReflectionProgress | null
  /** Whether this viewer sits in the room and may go in. */
  readonly mayEnter: boolean
  /** Whether this viewer may move it. */
  readonly mayEdit: boolean
}

export type Wall = {
  readonly cohortName: string
  readonly timeZone: string
  /** The server's clock when this was read. */
  readonly now: number
  /** When the interviews of this slot begin; null where the cohort has no interview. */
  readonly startsAt: number | null
  readonly round: { readonly id: string; readonly title: string } | null
  /** Whether this viewer may open the board of the round. */
  readonly mayPlan: boolean
  readonly meId: string
  readonly rooms: readonly WallRoom[]
}
