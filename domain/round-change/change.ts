import type * as z from 'zod/mini'
import { DomainError } from '@/domain/domain-error'
import type { Place, Where } from '@/domain/live-session/core/plan'
import type { Seating } from '@/domain/live-session/core/schedule'
import type { Status } from '@/domain/live-session/core/stage'
import type { roundChangeSchema } from './change-schema'

export type RoundChange = z.infer<typeof roundChangeSchema>
export type RoundChangeKind = RoundChange['kind']

/** How long letters wait for a change to be taken back, in ms. */
export const graceMs = 10_000

/** What is agreed for one interview of a published round. */
export type Agreed = {
  readonly liveSessionId: string
  readonly status: Status
  /** Epoch ms. */
  readonly scheduledFor: number
  readonly place: Place
  readonly where: Where
  readonly seats: Seating
}

/** What a change makes of one interview; `after` is null where it is cancelled. */
export type Effect = { readonly before: Agreed; readonly after: Agreed | null }

/** Whether a change of the round may still touch an interview: no one has come to it, and its hour is ahead. */
export function isUntouched(
  { status, scheduledFor }: Pick<Agreed, 'status' | 'scheduledFor'>,
  now: number,
): boolean {
  return status === 'scheduled' && scheduledFor > now
}

/** Whether any interview of a round has been opened: it is not prepared again then. */
export function hasBegun(sessions: readonly Pick<Agreed, 'status'>[]): boolean {
  return sessions.some(({ status }) => status !== 'scheduled' && status !== 'cancelled')
}

type Circumstances = {
  readonly sessions: readonly Agreed[]
  readonly now: number
  /** When what begins at a moment begins after a move, both epoch ms. */
  readonly shift: (at: number) => number
}

/**
 * What a change makes of the interviews of a published round; those it leaves alone are left out.
 * @throws DomainError wrongMoment where nothing is ahead, or an hour would have passed; roundBegun for a draft of what was begun;
 * changedMeanwhile where an interview is not what was on the screen any more
 */
export function effectsOf(
  change: Exclude<RoundChange, { kind: 'publish' }>,
  { sessions, now, shift }: Circumstances,
): readonly Effect[] {
  const untouched = sessions.filter((each) => isUntouched(each, now))
  switch (change.kind) {
    case 'move': {
      const effects = untouched.map((before) => ({
        before,
        after: { ...before, scheduledFor: shift(before.scheduledFor) },
      }))
      if (effects.length === 0 || effects.some(({ after }) => after.scheduledFor <= now))
        throw new DomainError('wrongMoment')
      return effects.filter(({ before, after }) => before.scheduledFor !== after.scheduledFor)
    }
    case 'cancel':
      if (untouched.length === 0) throw new DomainError('wrongMoment')
      return untouched.map((before) => ({ before, after: null }))
    case 'toDraft':
      if (hasBegun(sessions)) throw new DomainError('roundBegun')
      return sessions
        .filter(({ status }) => status === 'scheduled')
        .map((before) => ({ before, after: null }))
    case 'absence':
      if (change.edits.length + change.openIds.length === 0) throw new DomainError('wrongMoment')
      return change.edits.map(({ liveSessionId, before, after }) => {
        const session = untouched.find((each) => each.liveSessionId === liveSessionId)
        if (!session || !isAgreed(session, before)) throw new DomainError('changedMeanwhile')
        return { before: session, after: { ...session, ...after } }
      })
    default:
      return change satisfies never
  }
}

type Terms = Pick<Agreed, 'scheduledFor' | 'place' | 'where' | 'seats'>

/** Whether what is agreed is what a page has shown. */
function isAgreed(session: Terms, shown: Terms): boolean {
  return termsOf(session) === termsOf(shown)
}

function termsOf({ scheduledFor, place, where, seats }: Terms): string {
  const at = where === null ? null : where.kind === 'room' ? where.name : where.url
  return JSON.stringify([scheduledFor, place, at, seats.map(({ personId, seat }) => [personId, seat])])
}

/** What several changes, one after the other, make of each interview. */
export function combine(one: readonly Effect[], then: readonly Effect[]): readonly Effect[] {
  const first = new Map(one.map((effect) => [effect.before.liveSessionId, effect]))
  for (const { before, after } of then) {
    const known = first.get(before.liveSessionId)
    first.set(before.liveSessionId, { before: known?.before ?? before, after })
  }
  return [...first.values()]
}

/** The interviews of a round after these effects; cancelled ones stay, as cancelled. */
export function withEffects(sessions: readonly Agreed[], effects: readonly Effect[]): readonly Agreed[] {
  const after = new Map(effects.map((effect) => [effect.before.liveSessionId, effect.after]))
  return sessions.map((session) => {
    const then = after.get(session.liveSessionId)
    return then === null ? { ...session, status: 'cancelled' } : (then ?? session)
  })
}

/** Whether another change may be asked for while one of this kind waits. */
export function mayBeFollowed(kind: RoundChangeKind): boolean {
  return kind === 'move' || kind === 'absence'
}

/** Whether one more change may be asked while others wait. @throws DomainError changeWaits */
export function checkMayFollow(waiting: readonly RoundChangeKind[]): void {
  if (!waiting.every(mayBeFollowed)) throw new DomainError('changeWaits')
}
