import { seatOf } from '../core/agreement'
import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'
import type { Contract, LiveSessionEvent } from '../event'

/** Who came, who is ready, and what the advisor works on. */
export type CourseState = {
  /** Who opened the briefing that is open. */
  readonly openedById: string | null
  readonly focus: string | null
  readonly ready: ReadonlySet<string>
  /** Ids of those who came: they entered, or said whether they were ready. */
  readonly entered: ReadonlySet<string>
}

export const noCourse: CourseState = { openedById: null, focus: null, ready: new Set(), entered: new Set() }

export const courseChanges: Changes<'course', CourseState, CoreState> = {
  briefingOpened({ draft }, { actorId }) {
    draft.openedById = actorId
  },
  briefingSetBack: waitAgain,
  cancellationUndone: waitAgain,
  scenarioChanged({ draft }, _event, { contract }) {
    // A briefing that a player has not read makes them unready.
    if (contract !== null) draft.ready = new Set()
  },
  seatsChanged({ draft }, _event, { changes }) {
    const change = changes.at(-1)
    if (change) Object.assign(draft, peopleAfter(draft, change.before, change.after))
  },
  focusChosen({ draft }, { payload }) {
    draft.focus = payload.codeKey
  },
  entered(folding, { actorId }) {
    own(folding, 'entered').add(actorId)
  },
  readinessDeclared(folding, { actorId, payload }) {
    own(folding, 'entered').add(actorId)
    if (payload.ready) own(folding, 'ready').add(actorId)
    else own(folding, 'ready').delete(actorId)
  },
  marked: observerCame,
  commentPosted: observerCame,
  purged(folding, { payload }) {
    if (payload.kinds.some(({ kind }) => kind === 'returns')) folding.draft.focus = null
    for (const personId of payload.cameIds) own(folding, 'entered').add(personId)
  },
}

function waitAgain({ draft }: Folding<CourseState>, _event: unknown, { contract }: CoreState): void {
  if (contract === null) return
  draft.openedById = null
  draft.ready = new Set()
  draft.entered = new Set()
}

function observerCame(
  folding: Folding<CourseState>,
  { seat, actorId }: LiveSessionEvent<'marked' | 'commentPosted'>,
): void {
  if (seat === 'observer') own(folding, 'entered').add(actorId)
}

/** What a person said or chose in a seat that they left counts no more. */
function peopleAfter(state: CourseState, before: Contract, after: Contract): Partial<CourseState> {
  const stay = (personId: string) => seatOf(before, personId) === seatOf(after, personId)
  const advisorId = before.seats.find(({ seat }) => seat === 'advisor')?.personId
  const stays = advisorId !== undefined && stay(advisorId)
  return {
    focus: stays ? state.focus : null,
    ready: new Set([...state.ready].filter(stay)),
    entered: new Set([...state.entered].filter(stay)),
  }
}
