import type { CommandRequest } from '@/domain/live-session/command'
import type { BroughtCommitment } from '@/domain/live-session/commitments/commitment'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { decide } from '@/domain/live-session/decide/decide'
import type { LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { pairsToCompare } from '@/domain/live-session/recall/pairs'
import { readAnswers } from '@/domain/live-session/reflection/read-answers'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { dialUpTo } from '@/domain/live-session/timeline/timeline-cues'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import type { Scenario } from '@/domain/scenario/scenario'
import type { Cast } from './meeting'
import type { StoryRequest } from './story-requests'

/**
 * The facts that these requests yield after the fact `first`. Each request is decided by the domain at its own time, so a story
 * can only tell what the rules allow. `brought`: the commitments that the advisor brings along.
 * @throws DomainError when the story asks for something the rules refuse
 */
export function replayStory(
  first: NewEvent<'scheduled'>,
  requests: readonly StoryRequest[],
  cast: Cast,
  scenario: Scenario,
  brought: readonly BroughtCommitment[] = [],
): { facts: NewEvent[]; state: LiveSessionState } {
  const facts: NewEvent[] = [first]
  const revealIds = scenario.reveals.map((reveal) => reveal.id)
  let state = fold([place(first, 1)], initialState)
  for (const { part, request: told, pair } of requests) {
    const personId = cast[part]?.id
    if (!personId) continue
    const request = pair === undefined ? told : comparing(told, state, pair)
    if (!request) continue
    const actor = { personId, seat: part === 'second' ? 'supervisor' : part, organises: false } as const
    const decided = decide({
      state,
      actor,
      request,
      grid: defaultGrid,
      revealIds,
      brought,
      answers: readAnswers,
      now: request.at,
    })
    state = fold(
      decided.map((event, index) => place(event, facts.length + index + 1)),
      state,
    )
    facts.push(...decided)
  }
  return { facts, state }
}

/** The comparison of the pair at this place; null where the dial gives fewer. */
function comparing(told: CommandRequest, state: LiveSessionState, pair: number): CommandRequest | null {
  const { command } = told
  const endedAt = state.clock.endedAt ?? told.at
  const asked = pairsToCompare(dialUpTo(state, endedAt), elapsedAt(state.clock, endedAt))[pair]
  if (!asked || command.type !== 'compareMoments') return null
  const { firstMs, secondMs } = asked
  return { ...told, command: { ...command, firstMs, secondMs } }
}

function place(event: NewEvent, seq: number): LiveSessionEvent {
  return { ...event, seq, recordedAt: event.at }
}
