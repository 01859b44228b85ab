import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { LoggedKind } from '@/domain/retention/retention'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'
import type { Command, CommandRequest, CommandType } from '../command'
import type { BroughtCommitment } from '../commitments/commitment'
import { clampMoment, clampToInterview } from '../core/clock'
import { eventIdAt } from '../core/event-id'
import type { Actor, Seat } from '../core/seat'
import type { Status } from '../core/stage'
import type { EventPayloads, EventType, NewEvent } from '../event'
import { isCodingFrozen } from '../marking/supervision'
import { unsignedTypes } from '../recording/facts'
import type { LiveSessionState } from '../state'

/** Everything a rule may look at. `now` is the decider's clock (epoch ms). */
export type Circumstances = {
  readonly state: LiveSessionState
  readonly actor: Actor
  readonly request: CommandRequest
  readonly grid: ObservationGrid
  readonly revealIds: readonly string[]
  /** Commitments of the advisor's previous live session, of which they may say how they went; none when absent. */
  readonly brought?: readonly BroughtCommitment[]
  readonly answers: AnswersReader
  readonly now: number
}

/** Reads what a player sent as answers that may be locked; null when something is missing or does not belong there. */
export type AnswersReader = {
  readonly selfAssessment: (grid: ObservationGrid, sent: unknown) => SelfAssessment | null
  readonly beneficiaryReturn: (sent: unknown) => BeneficiaryReturn | null
}

export type Fact = { [T in EventType]: { type: T; payload: EventPayloads[T]; at?: number } }[EventType]

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** Which facts a command yields, by the type of the command. */
export type Rules = {
  readonly [T in CommandType]: (given: Circumstances, command: CommandOf<T>) => readonly Fact[]
}

/** Nothing happens: the wish is already true. */
export const nothing: readonly Fact[] = []

export function refuse(code: DomainErrorCode): never {
  throw new DomainError(code)
}

/** Guard: the actor sits in one of these seats. */
export function requireSeat({ actor }: Circumstances, ...allowed: Seat[]): Seat {
  if (actor.seat === null || !allowed.includes(actor.seat)) return refuse('seatMayNot')
  return actor.seat
}

/** Guard: the live session is in one of these stages. */
export function requireStage({ state }: Pick<Circumstances, 'state'>, ...allowed: Status[]): void {
  if (!allowed.includes(state.stage.status)) refuse('wrongMoment')
}

/** Guard: nothing is added to a kind whose time is over, as the next purge would erase it. */
export function requireKept({ state }: Circumstances, ...kinds: LoggedKind[]): void {
  if (kinds.some((kind) => state.purges.has(kind))) refuse('erasedByNow')
}

/** Whether the interview has ended and this moment (epoch ms) was not after it. */
export function wasBeforeTheEnd({ state }: Circumstances, at: number): boolean {
  return state.clock.endedAt !== null && at <= state.clock.endedAt
}

/** Guard: the act was done within the interview. A device may have been offline at the end: its acts of before are accepted. */
export function requireSeenInInterview(given: Circumstances): void {
  if (wasBeforeTheEnd(given, given.request.at)) requireStage(given, 'interview', 'selfAssessment', 'debrief')
  else requireStage(given, 'interview')
}

/** Guard: a supervisor who codes blind and has finished changes nothing more, as they may have seen the other codings. */
export function requireUnfinished({ state, actor }: Circumstances): void {
  if (isCodingFrozen(state, actor.personId)) refuse('codingFinished')
}

/** The act's moment within the interview. */
export function seenAt({ request, state, now }: Circumstances): number {
  return clampToInterview(state.clock, request.at, now)
}

/** An act as a fact names it: its author, its moment, and the id by which a repeat is known. */
export type Signature = Pick<Circumstances, 'actor' | 'state' | 'now'> & {
  readonly request: Pick<CommandRequest, 'id' | 'at'>
}

const unsigned: ReadonlySet<EventType> = new Set<EventType>(unsignedTypes)

/** Gives facts their id, author, seat and clamped moment. A fact that tells of no author has none. */
export function sign({ request, actor, state, now }: Signature, facts: readonly Fact[]): NewEvent[] {
  const moment = clampMoment(state.clock, request.at, now)
  return facts.map(
    ({ type, payload, at }, index) =>
      ({
        id: eventIdAt(request.id, index),
        type,
        actorId: unsigned.has(type) ? '' : actor.personId,
        seat: unsigned.has(type) ? null : actor.seat,
        at: at ?? moment,
        payload,
      }) as NewEvent,
  )
}

/** The act's moment within what the log accepts. */
export function momentOf({ request, state, now }: Signature): number {
  return clampMoment(state.clock, request.at, now)
}
