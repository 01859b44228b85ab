import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import type { CommandRequest } from '@/domain/live-session/command'
import type { BroughtCommitment } from '@/domain/live-session/commitments/commitment'
import type { Viewer } from '@/domain/live-session/core/seat'
import { decide } from '@/domain/live-session/decide/decide'
import type { AnswersReader } from '@/domain/live-session/decide/decision'
import type { LiveSessionEvent, NewEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import type { BeneficiaryReturn } from '@/domain/scenario/beneficiary-return'

/** What a seat needs to know besides the state, to decide a command by itself. */
export type Ground = {
  readonly viewer: Viewer
  readonly grid: ObservationGrid
  readonly revealIds: readonly string[]
  readonly brought?: readonly BroughtCommitment[]
}

export type Decision = { readonly facts: readonly NewEvent[] } | { readonly refusal: DomainErrorCode }

/** Answers are not parsed here: the page has used the server's schema, and the server parses again. */
const asWritten: AnswersReader = {
  selfAssessment: (_, sent) => sent as SelfAssessment,
  beneficiaryReturn: (sent) => sent as BeneficiaryReturn,
}

/** Decides a command on the seat's own copy of the state, as the server will on the whole one. */
export function decideHere(state: LiveSessionState, ground: Ground, request: CommandRequest): Decision {
  try {
    return {
      facts: decide({
        state,
        actor: { ...ground.viewer, organises: false },
        request,
        grid: ground.grid,
        revealIds: ground.revealIds,
        brought: ground.brought ?? [],
        answers: asWritten,
        now: request.at,
      }),
    }
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error.code }
    throw error
  }
}

/** The state as it will be once these commands have arrived. Those that would be refused by then are left out. */
export function foldRequests(
  confirmed: LiveSessionState,
  requests: readonly CommandRequest[],
  ground: Ground,
): LiveSessionState {
  let state = confirmed
  for (const request of requests) {
    const decision = decideHere(state, ground, request)
    if ('refusal' in decision) continue
    state = fold(numbered(decision.facts, state.seq), state)
  }
  return state
}

function numbered(facts: readonly NewEvent[], seq: number): LiveSessionEvent[] {
  return facts.map(
    (fact, index) => ({ ...fact, seq: seq + index + 1, recordedAt: fact.at }) as LiveSessionEvent,
  )
}
