import type { Viewer } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'
import type { Medium } from '@/domain/live-session/meeting/medium'
import type { RelayConfig } from '@/domain/live-session/meeting/relay'
import type { SignalPart, SignalRequest } from '@/domain/live-session/meeting/signal'
import type { Meeting } from './meeting-view'

/** What a meeting needs of the page it stands in. */
export type MeetingOptions = {
  readonly liveSessionId: string
  readonly personId: string
  readonly medium: Medium
  /** The time of the live session, epoch ms. */
  readonly now: () => number
  readonly server: {
    readonly sendSignal: (request: SignalRequest) => Promise<void>
    /** Null where the server refuses for good. */
    readonly readRelay: () => Promise<RelayConfig | null>
  }
  /** Calls back with each part of a signal to this seat; the function returned ends it. */
  readonly listen: (onPart: (part: SignalPart) => void) => () => void
}

/** What a meeting follows of its live session. */
export type MeetingGround = {
  /** Everybody of the mesh, this person included (`meshOf`). */
  readonly mesh: readonly Viewer[]
  readonly stage: Stage
  /** Ids of those whose page is open. */
  readonly present: ReadonlySet<string>
}

export type FollowedMeeting = Meeting & { follow(ground: MeetingGround): void }
