import type { Contract, EventType, LiveSessionEvent } from '../event'
import {
  endClock,
  type InterviewClock,
  idleClock,
  paceOf,
  reopenClock,
  resumeClock,
  stopClock,
} from './clock'
import type { Changes, Folding } from './folding'
import type { Stage } from './stage'

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

/** What every other part of a state may read. */
export type CoreState = {
  readonly stage: Stage
  /** What is agreed, as it holds now: the first fact, and what was changed before the interview began. */
  readonly contract: Contract | null
  /** What was changed of it, in log order. */
  readonly changes: readonly AgreementChange[]
  readonly clock: InterviewClock
}

export const noCore: CoreState = {
  stage: { status: 'unscheduled' },
  contract: null,
  changes: [],
  clock: idleClock,
}

export const coreChanges: Changes<'core', CoreState, unknown> = {
  scheduled({ draft }, { payload }) {
    draft.contract = payload
    draft.stage = { status: 'scheduled' }
  },
  cancelled({ draft }, { at, payload }) {
    draft.stage = { status: 'cancelled', reason: payload.reason }
    if (draft.clock.startedAt !== null) draft.clock = endClock(draft.clock, at)
  },
  briefingOpened({ draft }) {
    draft.stage = { status: 'briefing' }
  },
  moved: agree,
  seatsChanged: agree,
  planChanged: agree,
  scenarioChanged: agree,
  briefingSetBack: agreeAndWait,
  cancellationUndone: agreeAndWait,
  interviewStarted({ draft }, { at }) {
    draft.stage = { status: 'interview', pace: 'running' }
    draft.clock = { startedAt: at, endedAt: null, stops: [] }
  },
  interviewPaused({ draft }, { at, actorId }) {
    draft.stage = { status: 'interview', pace: 'paused' }
    draft.clock = stopClock(draft.clock, at, 'pause', actorId)
  },
  interviewHalted({ draft }, { at, actorId }) {
    draft.stage = { status: 'interview', pace: 'halted' }
    draft.clock = stopClock(draft.clock, at, 'halt', actorId)
  },
  interviewResumed({ draft }, { at, actorId }) {
    draft.stage = { status: 'interview', pace: 'running' }
    draft.clock = resumeClock(draft.clock, at, actorId)
  },
  interviewEnded({ draft }, { at }) {
    draft.stage = { status: 'selfAssessment' }
    draft.clock = endClock(draft.clock, at)
  },
  interviewReopened({ draft }, { at, actorId }) {
    draft.clock = reopenClock(draft.clock, at, actorId)
    draft.stage = { status: 'interview', pace: paceOf(draft.clock) }
  },
  unsealed({ draft }) {
    draft.stage = { status: 'debrief' }
  },
  closed({ draft }) {
    draft.stage = { status: 'closed' }
  },
  purged({ draft }, { payload }) {
    const losesReason = payload.kinds.some(({ kind }) => kind === 'comments')
    if (losesReason && draft.stage.status === 'cancelled') draft.stage = { ...draft.stage, reason: null }
  },
}

/** Nothing before there is an agreement to change. */
function agree({ draft }: Folding<CoreState>, event: LiveSessionEvent<AgreementType>): void {
  const before = draft.contract
  if (before === null) return
  const after = contractAfter(before, event)
  const change = { id: event.id, type: event.type, byId: event.actorId, at: event.at, before, after }
  draft.contract = after
  draft.changes = [...draft.changes, change]
}

/** The interview waits for its hour again. */
function agreeAndWait(
  folding: Folding<CoreState>,
  event: LiveSessionEvent<'briefingSetBack' | 'cancellationUndone'>,
): void {
  agree(folding, event)
  if (folding.draft.contract !== null) folding.draft.stage = { status: 'scheduled' }
}

function contractAfter(before: Contract, { type, payload }: LiveSessionEvent<AgreementType>): Contract {
  if (type !== 'seatsChanged') return { ...before, ...payload }
  const { seats, supervision } = payload
  return { ...before, seats, settings: { ...before.settings, supervision } }
}
