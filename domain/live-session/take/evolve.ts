import { endClock, idleClock, resumeClock, stopClock } from '../core/clock'
import type { CoreState } from '../core/evolve'
import { type Changes, type Folding, own } from '../core/folding'
import { isPlayer } from '../core/seat'
import { type Take, takeEnd } from './take'

export type TakesState = {
  /** By id, in log order, without those dropped or thrown away. */
  readonly takes: ReadonlyMap<string, Take>
  readonly goneTakes: ReadonlySet<string>
  /** The take that a commitment names, by the id of the commitment. */
  readonly namedTakes: ReadonlyMap<string, string>
}

export const noTakes: TakesState = { takes: new Map(), goneTakes: new Set(), namedTakes: new Map() }

export const takeChanges: Changes<'take', TakesState, CoreState> = {
  takeProposed(folding, { id, at, actorId, seat, payload }) {
    own(folding, 'takes').set(id, {
      id,
      ...payload,
      proposerId: actorId,
      proposedAt: at,
      // Proposing is agreeing.
      agreedBy: isPlayer(seat) ? [actorId] : [],
      isKept: false,
      clock: idleClock,
      marks: [],
      dial: [],
      talk: [],
    })
  },
  takeAgreed(folding, { actorId, payload }) {
    change(folding, payload.takeId, (take) => ({ ...take, agreedBy: [...take.agreedBy, actorId] }))
  },
  takeDropped(folding, { payload }) {
    leave(folding, payload.takeId)
  },
  takeBegun(folding, { at, payload }) {
    change(folding, payload.takeId, (take) => ({ ...take, clock: { ...idleClock, startedAt: at } }))
  },
  takeHalted(folding, { at, actorId, payload }) {
    change(folding, payload.takeId, (take) => ({
      ...take,
      clock: stopClock(take.clock, at, 'halt', actorId),
    }))
  },
  takeResumed(folding, { at, actorId, payload }) {
    change(folding, payload.takeId, (take) => ({ ...take, clock: resumeClock(take.clock, at, actorId) }))
  },
  takeEnded(folding, { at, payload }) {
    change(folding, payload.takeId, (take) => ({ ...take, clock: endClock(take.clock, at) }))
  },
  takeKept(folding, { at, payload }) {
    change(folding, payload.takeId, (take) => ({
      ...take,
      isKept: true,
      clock: take.clock.endedAt === null ? endClock(take.clock, takeEnd(take) ?? at) : take.clock,
    }))
  },
  takeDiscarded(folding, { payload }) {
    leave(folding, payload.takeId)
  },
  takeMarked(folding, { id, at, actorId, payload }) {
    const { takeId, codeKey, valence, reactionOffsetMs } = payload
    change(folding, takeId, (take) => ({
      ...take,
      marks: [
        ...take.marks,
        {
          id,
          codeKey,
          valence,
          at: Math.max(take.clock.startedAt ?? 0, at - reactionOffsetMs),
          pressedAt: at,
          notes: [],
          authorId: actorId,
        },
      ],
    }))
  },
  takeMarkNoted(folding, { id, payload: { takeId, markId, text } }) {
    change(folding, takeId, (take) => ({
      ...take,
      marks: take.marks.map((mark) =>
        mark.id === markId ? { ...mark, notes: [...mark.notes, { id, text: text || null }] } : mark,
      ),
    }))
  },
  takeMarkDropped(folding, { payload: { takeId, markId } }) {
    change(folding, takeId, (take) => ({ ...take, marks: take.marks.filter(({ id }) => id !== markId) }))
  },
  takeDialMoved(folding, { payload: { takeId, samples } }) {
    change(folding, takeId, (take) => ({ ...take, dial: [...take.dial, ...samples] }))
  },
  takeTalkHeard(folding, { seat, payload: { takeId, from, steps } }) {
    if (!isPlayer(seat)) return
    change(folding, takeId, (take) => ({ ...take, talk: [...take.talk, { seat, from, steps }] }))
  },
  takeNamed(folding, { payload: { commitmentId, takeId } }) {
    const named = own(folding, 'namedTakes')
    if (takeId === null) named.delete(commitmentId)
    else named.set(commitmentId, takeId)
  },
  wordsRedacted(folding, { payload: { eventId } }) {
    for (const { id } of folding.draft.takes.values())
      change(folding, id, (take) => withoutText(take, eventId))
  },
  closed(folding) {
    for (const { id, isKept } of folding.draft.takes.values()) if (!isKept) leave(folding, id)
  },
  purged(folding, { payload }) {
    const kinds = new Set(payload.kinds.map(({ kind }) => kind))
    for (const id of folding.draft.takes.keys()) {
      if (kinds.has('marks')) change(folding, id, (take) => ({ ...take, marks: [] }))
      if (kinds.has('notes')) change(folding, id, withoutWords)
      if (kinds.has('dial')) change(folding, id, (take) => ({ ...take, dial: [], talk: [] }))
    }
  },
}

function change(folding: Folding<TakesState>, takeId: string, by: (take: Take) => Take): void {
  const take = folding.draft.takes.get(takeId)
  const changed = take && by(take)
  if (changed && changed !== take) own(folding, 'takes').set(takeId, changed)
}

function leave(folding: Folding<TakesState>, takeId: string): void {
  if (!folding.draft.takes.has(takeId)) return
  own(folding, 'takes').delete(takeId)
  own(folding, 'goneTakes').add(takeId)
}

function withoutWords(take: Take): Take {
  return { ...take, line: null, marks: take.marks.map((mark) => ({ ...mark, notes: [] })) }
}

/** The take without the words of this fact; the same take where it holds none of them. */
function withoutText(take: Take, eventId: string): Take {
  if (take.id === eventId) return { ...take, line: null }
  const isTaken = ({ id }: { readonly id: string }) => id === eventId
  if (!take.marks.some(({ notes }) => notes.some(isTaken))) return take
  const marks = take.marks.map((mark) => ({
    ...mark,
    notes: mark.notes.map((note) => (isTaken(note) ? { ...note, text: null } : note)),
  }))
  return { ...take, marks }
}
