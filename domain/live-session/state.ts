import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { Length, LoggedKind } from '@/domain/retention/retention'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'
import type { Commitment, CommitmentOutcome } from './commitments/commitment'
import { type InterviewClock, idleClock } from './core/clock'
import type { Seat } from './core/seat'
import type { CueIcon } from './core/settings'
import type { TurnTaken } from './debrief/turn'
import type { Contract, EventType, UndoableEvent } from './event'
import type { TalkPiece } from './talk/heard'

export type Stage =
  | { readonly status: 'unscheduled' }
  | { readonly status: 'scheduled' }
  | { readonly status: 'briefing' }
  | { readonly status: 'interview'; readonly pace: 'running' | 'paused' | 'halted' }
  | { readonly status: 'selfAssessment' }
  | { readonly status: 'debrief' }
  | { readonly status: 'closed' }
  | { readonly status: 'cancelled'; readonly reason: string | null }

export type Status = Stage['status']

/** An annotation as it stands in the log, with whether somebody has undone it. */
export type Entry = { readonly event: UndoableEvent; readonly reverted: boolean }

/** A cue to the advisor: words (null once erased), or an icon and no words. */
export type Cue = {
  readonly id: string
  readonly text: string | null
  readonly icon: CueIcon | null
  readonly senderId: string
  readonly sentAt: number
  readonly acknowledgedAt: number | null
}

/** A cue that was kept for the debrief and that no advisor was sent: words (null once erased), or an icon and no words. */
export type KeptCue = {
  readonly id: string
  readonly text: string | null
  readonly icon: CueIcon | null
  readonly keeperId: string
  readonly keptAt: number
}

/** Words at a moment of the interview. `text` is null once its author has taken it back. */
export type Comment = {
  readonly id: string
  /** Interview time, in milliseconds. */
  readonly moment: number
  readonly text: string | null
  /** The comment that opened the thread; null for that one itself. */
  readonly replyTo: string | null
  readonly authorId: string
  readonly postedAt: number
}

/** What the advisor wrote to repair a breach. `text` is null once taken back. */
export type Repair = {
  readonly id: string
  readonly markId: string
  readonly text: string | null
  readonly authorId: string
  readonly writtenAt: number
}

/** How a commitment of an earlier live session went. `text` is null when nothing was added, or once taken back. */
export type CommitmentReview = {
  readonly id: string
  readonly commitmentId: string
  /** The live session the commitment was made in. */
  readonly madeIn: string
  readonly outcome: CommitmentOutcome
  readonly text: string | null
  readonly authorId: string
  readonly reviewedAt: number
}

export type AgreementType = Extract<
  EventType,
  'moved' | 'seatsChanged' | 'planChanged' | 'scenarioChanged' | 'briefingSetBack' | 'cancellationUndone'
>

/** One change of what is agreed: who made it, and what held before and after. */
export type AgreementChange = {
  readonly id: string
  readonly type: AgreementType
  readonly byId: string
  /** Epoch ms. */
  readonly at: number
  readonly before: Contract
  readonly after: Contract
}

/** What the facts so far amount to. Folded by `evolve`, in the browser from what its seat may see, on the server from all. */
export type LiveSessionState = {
  readonly seq: number
  readonly stage: Stage
  /** What is agreed, as it holds now: the first fact, and what was changed before the interview began. */
  readonly contract: Contract | null
  /** What was changed of it, in log order. */
  readonly changes: readonly AgreementChange[]
  /** Who opened the briefing that is open. */
  readonly openedById: string | null
  readonly focus: string | null
  readonly ready: ReadonlySet<string>
  /** Ids of those who came: they entered, or said whether they were ready. */
  readonly entered: ReadonlySet<string>
  readonly clock: InterviewClock
  readonly entries: readonly Entry[]
  readonly reveals: ReadonlyMap<string, number>
  /** In log order, without those withdrawn. */
  readonly cues: readonly Cue[]
  readonly withdrawnCues: readonly Cue[]
  /** Kept for the debrief, in log order, without those dropped. */
  readonly keptCues: readonly KeptCue[]
  readonly droppedCues: ReadonlySet<string>
  readonly dial: readonly { readonly at: number; readonly value: number }[]
  /** What each player's microphone heard of them, in log order. */
  readonly talk: readonly TalkPiece[]
  readonly locked: ReadonlySet<'advisor' | 'beneficiary'>
  readonly selfAssessment: SelfAssessment | null
  readonly beneficiaryReturn: BeneficiaryReturn | null
  /** Ids of the supervisors coding blind who have finished. */
  readonly finishedCodings: ReadonlySet<string>
  readonly unsealing: {
    readonly at: number
    readonly byId: string
    readonly overridden: boolean
    readonly reason: string | null
    /** Ids of the supervisors coding blind who had not finished. */
    readonly unfinishedCodings: readonly string[]
  } | null
  readonly commitments: readonly Commitment[]
  /** Who closed it and when; `reason` is why there was no commitment. */
  readonly closing: { readonly at: number; readonly byId: string; readonly reason: string | null } | null
  /** By the id of the fact, in log order. */
  readonly comments: ReadonlyMap<string, Comment>
  /** By the id of the fact, in log order: of one breach the last one holds. */
  readonly repairs: ReadonlyMap<string, Repair>
  /** By the id of the fact, in log order: of one commitment the last one holds. */
  readonly reviews: ReadonlyMap<string, CommitmentReview>
  /** Ids of the facts whose words were taken back. */
  readonly redactions: ReadonlySet<string>
  /** Turns of the debrief as they were given, in log order. */
  readonly turns: readonly TurnTaken[]
  /** Seats whose view was opened to every seat, where views open turn by turn. */
  readonly openedViews: ReadonlySet<Seat>
  /** Players who ask for a supervisor to come, with the moment each asked, epoch ms. */
  readonly calls: ReadonlyMap<string, number>
  /** What players said last of each scope, by `consentKey`; nothing before they were asked. */
  readonly consents: ReadonlyMap<string, 'given' | 'withdrawn'>
  /** What was erased of this log at the end of its time: when first, and how long it had been kept. */
  readonly purges: ReadonlyMap<LoggedKind, { readonly at: number; readonly length: Length }>
}

export const initialState: LiveSessionState = {
  seq: 0,
  stage: { status: 'unscheduled' },
  contract: null,
  changes: [],
  openedById: null,
  focus: null,
  ready: new Set(),
  entered: new Set(),
  clock: idleClock,
  entries: [],
  reveals: new Map(),
  cues: [],
  withdrawnCues: [],
  keptCues: [],
  droppedCues: new Set(),
  dial: [],
  talk: [],
  locked: new Set(),
  selfAssessment: null,
  beneficiaryReturn: null,
  finishedCodings: new Set(),
  unsealing: null,
  commitments: [],
  closing: null,
  comments: new Map(),
  repairs: new Map(),
  reviews: new Map(),
  redactions: new Set(),
  turns: [],
  openedViews: new Set(),
  calls: new Map(),
  consents: new Map(),
  purges: new Map(),
}

/** Whether the debrief has begun: the views are open to every seat, or open turn by turn from here on (views.ts). */
export function isUnsealed(state: LiveSessionState): boolean {
  return state.unsealing !== null
}
