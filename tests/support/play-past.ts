import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { openDatabase } from '@/db/client'
import type { Command } from '@/domain/live-session/command'
import type { Seat } from '@/domain/live-session/core/seat'
import { decide } from '@/domain/live-session/decide/decide'
import { fold } from '@/domain/live-session/evolve'
import { readAnswers } from '@/domain/live-session/reflection/read-answers'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import type { ObservationGrid } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { scenarioSchema } from '@/domain/scenario/scenario'
import { append } from '@/server/interview/event-log/append'
import { eventsAfter } from '@/server/interview/event-log/read'
import { quietLog } from './quiet-log'
import type { ToldTalk } from './talk-story'

/** What a person in a seat does, so many seconds after the interview began. */
export type Line = readonly [second: number, seat: Seat, what: Command]

export type Story = {
  readonly lines: readonly Line[]
  readonly dial: readonly (readonly [second: number, value: number])[]
  /** When the interview began, ms before now. */
  readonly beganMsAgo: number
  /** What the players' microphones heard from the beginning on. */
  readonly talk?: ToldTalk
}

/**
 * Plays a briefing to the end of a story with this grid: decided in the past, act by act, and appended as the
 * demonstration's history is. Pages opened later see a running interview.
 */
export async function playPast(
  { lines, dial, beganMsAgo, talk }: Story,
  dataDir: string,
  liveSessionId: string,
  scenarioKey = 'yann',
  grid: ObservationGrid = cepEntretienV1,
): Promise<void> {
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quietLog() })
  try {
    const revealIds = revealIdsOf(scenarioKey)
    const startedAt = Date.now() - beganMsAgo
    let state = fold(await eventsAfter(database.pool, liveSessionId, 0, 1000), initialState)
    for (const [index, line] of [
      ...lines,
      ...dialMoves(dial, startedAt),
      ...tellings(talk, startedAt),
    ].entries()) {
      const [second, seat, command] = line
      const at = startedAt + second * 1000
      for (const personId of doing(state, line, index)) {
        const events = decide({
          answers: readAnswers,
          state,
          actor: { personId, seat, organises: false },
          request: { id: randomUUID(), at, command: completed(command, state, revealIds) },
          grid,
          revealIds,
          now: at,
        })
        const appended = await append(database.pool, {
          liveSessionId,
          expectedSeq: state.seq,
          events,
          status: command.type === 'startInterview' ? 'interview' : null,
        })
        if (!appended) throw new Error('somebody else is writing to the log that is being played')
        state = fold(appended, state)
      }
    }
  } finally {
    await database.close()
  }
}

/** Who does an act: two supervisors mark in turn; blind, each keeps their own course and frame. */
function doing({ contract }: LiveSessionState, [, seat, { type }]: Line, index: number): readonly string[] {
  const people = (contract?.seats ?? []).filter((each) => each.seat === seat).map(({ personId }) => personId)
  if (seat === 'supervisor' && type === 'mark') return people.slice(index % people.length).slice(0, 1)
  const isOwn = type === 'enterPhase' || type === 'tickFrame'
  return isOwn && contract?.settings?.supervision === 'blind' ? people : people.slice(0, 1)
}

/** What a line leaves to the interview it is played in: which cue, which fact. */
function completed(command: Command, { cues }: LiveSessionState, revealIds: readonly string[]): Command {
  if (command.type === 'acknowledgeCue') return { ...command, cueId: cues.at(-1)?.id ?? '' }
  if (command.type !== 'giveReveal' || revealIds.includes(command.revealId)) return command
  return { ...command, revealId: revealIds[0] ?? '' }
}

function dialMoves(dial: Story['dial'], startedAt: number): Line[] {
  const last = dial.at(-1)
  if (!last) return []
  const samples = dial.map(([second, value]) => ({ at: startedAt + second * 1000, value }))
  return [[last[0] + 1, 'beneficiary', { type: 'moveDial', samples }]]
}

const stepsAtOnce = 150

/** Told every fifteen seconds, as browsers do; at the end, which is when it counts here. */
function tellings(talk: Story['talk'], startedAt: number): Line[] {
  if (!talk) return []
  return (['advisor', 'beneficiary'] as const).flatMap((seat) => {
    const steps = talk[seat]
    const isUnheard = (second: number) =>
      talk.unheard.some((each) => each.of === seat && second >= each.from && second < each.to)
    return Array.from({ length: Math.ceil(steps.length / stepsAtOnce) }, (_, index): Line | null => {
      const from = index * stepsAtOnce
      if (isUnheard(from / 10)) return null
      const command = {
        type: 'hearTalk',
        from: startedAt + from * 100,
        steps: steps.slice(from, from + stepsAtOnce),
      }
      return [steps.length / 10, seat, command as Command]
    }).filter((line) => line !== null)
  })
}

export const marked = (
  codeKey: string,
  valence: 'demonstrated' | 'missed' | 'upheld' | 'breached' | null = null,
): Command => ({ type: 'mark', codeKey, valence, reactionOffsetMs: 0 })

/** Read as a file: the loader of stories imports no JSON. */
function revealIdsOf(scenarioKey: string): string[] {
  const file = new URL(`../../db/seed/scenarios/${scenarioKey}.json`, import.meta.url)
  return scenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).reveals.map(({ id }) => id)
}
