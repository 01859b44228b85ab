import { expect } from 'vitest'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import type { Command } from '@/domain/live-session/command'
import type { Actor } from '@/domain/live-session/core/seat'
import { decide } from '@/domain/live-session/decide/decide'
import type { EventPayloads, EventType, LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { readAnswers } from '@/domain/live-session/reflection/read-answers'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { brought, contract, idOf, type Name, people, revealIds, second } from './people'

/** A person's command. `claimed` is their device's "when", `received` the server's; both in the story's seconds. */
export type Act = {
  readonly id: string
  readonly by: Name
  readonly command: Command
  readonly claimed: number
  readonly received: number
}
type Raw = { readonly fact: NewEvent }
export type Step = Act | Raw
export type Expected = { [T in EventType]: { type: T; payload: EventPayloads[T] } }[EventType]

let unnamed = 0

/** `by` asks for `command` at a second of the story; `late` is how long the request travels. */
export function act(
  by: Name,
  command: Command,
  seconds = 0,
  options: { id?: string; late?: number } = {},
): Act {
  const id = options.id ? idOf(options.id) : idOf(`~${(unnamed++ % 10_000) * 10}`)
  return { id, by, command, claimed: seconds, received: seconds + (options.late ?? 0) }
}

/** A fact put into the story as it is, without asking `decide`. */
export function fact<T extends EventType>(type: T, payload: EventPayloads[T], by: Name, seconds = 0): Raw {
  const { personId, seat } = people[by]
  const id = idOf(`!${unnamed++ % 10_000}`)
  return { fact: { id, type, payload, actorId: personId, seat, at: second(seconds) } as NewEvent }
}

/** The first fact of every story: the live session is scheduled. */
export const scheduled = fact('scheduled', contract, 'claire', -86_400)

/** What `decide` answers to an act in a state. */
export function decideAct(
  state: LiveSessionState,
  { id, by, command, claimed, received }: Act,
  grid: ObservationGrid = cepEntretienV1,
): NewEvent[] {
  return decide({
    answers: readAnswers,
    state,
    actor: people[by] satisfies Actor,
    request: { id, at: second(claimed), command },
    grid,
    revealIds,
    brought,
    now: second(received),
  })
}

/** Gives new facts their place after the `last` one. */
export function record(facts: readonly NewEvent[], last: number, recordedAt: number): LiveSessionEvent[] {
  return facts.map((each, index) => ({ ...each, seq: last + index + 1, recordedAt }) as LiveSessionEvent)
}

/** Plays steps one after the other, by this grid; an act that is refused fails the test. */
export function play(
  steps: readonly Step[],
  grid: ObservationGrid = cepEntretienV1,
): { events: LiveSessionEvent[]; state: LiveSessionState } {
  const events: LiveSessionEvent[] = []
  let state = initialState
  for (const step of steps) {
    const facts = 'fact' in step ? [step.fact] : decideAct(state, step, grid)
    const recordedAt = 'fact' in step ? step.fact.at : second(step.received)
    const recorded = record(facts, events.length, recordedAt)
    events.push(...recorded)
    state = fold(recorded, state)
  }
  return { events, state }
}

/** What became of one act: the facts it yields, or the code of its refusal. */
export function attempt(state: LiveSessionState, asked: Act): NewEvent[] | DomainErrorCode {
  try {
    return decideAct(state, asked)
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

/** given(steps).when(act).yields(facts…) or .refused(code) or .nothing() */
export function given(...steps: readonly Step[]) {
  const before = play(steps)
  return {
    ...before,
    when(asked: Act) {
      const outcome = attempt(before.state, asked)
      return {
        /** Exactly these facts, in order; gives them and the state after them for a closer look. */
        yields(...expected: readonly Expected[]) {
          if (typeof outcome === 'string') throw new Error(`refused: ${outcome}`)
          expect(outcome.map(({ type, payload }) => ({ type, payload }))).toEqual(expected)
          const events = record(outcome, before.events.length, second(asked.received))
          return { events, state: fold(events, before.state) }
        },
        nothing() {
          expect(outcome).toEqual([])
        },
        refused(code: DomainErrorCode) {
          expect(outcome).toBe(code)
        },
      }
    },
  }
}
