import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'
import type { Seat } from '../core/seat'
import type { TurnTaken } from './turn'

export type DebriefState = {
  readonly unsealing: {
    readonly at: number
    readonly byId: string
    readonly overridden: boolean
    readonly reason: string | null
    /** Ids of the supervisors coding blind who had not finished. */
    readonly unfinishedCodings: readonly string[]
  } | null
  /** Who closed it and when; `reason` is why there was no commitment. */
  readonly closing: { readonly at: number; readonly byId: string; readonly reason: string | null } | null
  /** Turns of the debrief as they were given, in log order. */
  readonly turns: readonly TurnTaken[]
  /** Seats whose view was opened to every seat, where views open turn by turn. */
  readonly openedViews: ReadonlySet<Seat>
}

export const noDebrief: DebriefState = { unsealing: null, closing: null, turns: [], openedViews: new Set() }

export const debriefChanges: Changes<'debrief', DebriefState, CoreState> = {
  unsealed({ draft }, { at, actorId, payload }) {
    draft.unsealing = {
      byId: actorId,
      at,
      overridden: payload.overridden,
      reason: payload.overrideReason,
      unfinishedCodings: payload.unfinishedCodings,
    }
  },
  turnGiven(folding, { at, payload }) {
    endTurn(folding, at)
    own(folding, 'turns').push({ turn: payload.turn, from: at, to: null })
  },
  viewsOpened(folding, { payload }) {
    for (const seat of payload.seats) own(folding, 'openedViews').add(seat)
  },
  closed(folding, { at, actorId, payload }) {
    folding.draft.closing = { at, byId: actorId, reason: payload.reason }
    endTurn(folding, at)
  },
  purged({ draft }, { payload }) {
    if (!payload.kinds.some(({ kind }) => kind === 'comments')) return
    if (draft.unsealing) draft.unsealing = { ...draft.unsealing, reason: null }
    if (draft.closing) draft.closing = { ...draft.closing, reason: null }
  },
}

function endTurn(folding: Folding<DebriefState>, at: number): void {
  const last = folding.draft.turns.at(-1)
  if (last?.to !== null) return
  own(folding, 'turns').splice(-1, 1, { ...last, to: Math.max(at, last.from) })
}
