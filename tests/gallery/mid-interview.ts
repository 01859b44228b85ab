import { randomUUID } from 'node:crypto'
import { openDatabase } from '@/db/client'
import type { Command } from '@/domain/live-session/command'
import { decide } from '@/domain/live-session/decide/decide'
import { fold } from '@/domain/live-session/evolve'
import { readAnswers } from '@/domain/live-session/read-answers'
import type { Seat } from '@/domain/live-session/seat'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { scenarioOf } from '@/server/demo/scenario-of'
import { append } from '@/server/event-log/append'
import { eventsAfter } from '@/server/event-log/read'

type Line = readonly [second: number, seat: Seat, what: Command]

const mark = (codeKey: string, valence: 'demonstrated' | 'missed' | 'upheld' | null): Command => ({
  type: 'mark',
  codeKey,
  valence,
  reactionOffsetMs: 0,
})

const beginning: readonly Line[] = [
  [-60, 'advisor', { type: 'chooseFocus', codeKey: 'empathy' }],
  [-40, 'advisor', { type: 'declareReadiness', ready: true }],
  [-30, 'beneficiary', { type: 'declareReadiness', ready: true }],
  [0, 'supervisor', { type: 'startInterview', anyway: false }],
]

/** Seven and a half minutes of an interview, as they would have been keyed in. */
const story: readonly Line[] = [
  [14, 'supervisor', { type: 'tickFrame', item: 'duration' }],
  [31, 'supervisor', { type: 'tickFrame', item: 'confidentiality' }],
  [33, 'supervisor', mark('confidentiality', 'upheld')],
  [58, 'supervisor', { type: 'tickFrame', item: 'cepExplained' }],
  [96, 'supervisor', mark('unconditionalPositiveRegard', 'demonstrated')],
  [150, 'supervisor', mark('openQuestion', null)],
  [170, 'supervisor', { type: 'tickFrame', item: 'adhesion' }],
  [201, 'supervisor', mark('reflection', null)],
  [238, 'supervisor', { type: 'enterPhase', phase: 'exploration' }],
  [244, 'supervisor', mark('openQuestion', null)],
  [262, 'supervisor', mark('silence', null)],
  [281, 'supervisor', mark('activeListening', 'demonstrated')],
  [297, 'supervisor', mark('reflection', null)],
  [312, 'supervisor', mark('openQuestion', null)],
  [320, 'beneficiary', { type: 'giveReveal', revealId: 'refusesToMove' }],
  [345, 'supervisor', mark('closedQuestion', null)],
  [350, 'supervisor', mark('activeListening', 'missed')],
  [352, 'supervisor', mark('multipleQuestion', null)],
  [368, 'supervisor', mark('empathy', 'missed')],
  [380, 'supervisor', { type: 'sendCue', text: 'Laisse le silence' }],
  [383, 'advisor', { type: 'acknowledgeCue', cueId: '' }],
  [395, 'supervisor', mark('silence', null)],
  [408, 'supervisor', mark('authenticity', 'demonstrated')],
  [424, 'supervisor', mark('reflection', null)],
  [436, 'supervisor', mark('activeListening', 'demonstrated')],
  [448, 'supervisor', mark('empathy', 'demonstrated')],
]

const dial: readonly (readonly [second: number, value: number])[] = [
  [60, 52],
  [130, 55],
  [200, 56],
  [260, 58],
  [320, 66],
  [340, 68],
  [352, 61],
  [366, 47],
  [384, 46],
  [400, 54],
  [420, 60],
  [445, 64],
]

/** Who does what a line says: of two supervisors each marks in turn, and blind each keeps a course and a frame of their own. */
function doing({ contract }: LiveSessionState, [, seat, { type }]: Line, index: number): readonly string[] {
  const people = (contract?.seats ?? []).filter((each) => each.seat === seat).map(({ personId }) => personId)
  if (seat === 'supervisor' && type === 'mark') return people.slice(index % people.length).slice(0, 1)
  const isOwn = type === 'enterPhase' || type === 'tickFrame'
  return isOwn && contract?.settings?.supervision === 'blind' ? people : people.slice(0, 1)
}

/**
 * Brings a briefing to 07:42 of its interview: the story is decided in the past, act by act, and appended to the log, as
 * the demonstration's history is. Pages opened afterwards see an interview that has been running since.
 */
export async function playToMidInterview(
  dataDir: string,
  liveSessionId: string,
  scenarioKey = 'yann',
): Promise<void> {
  const quiet = { info() {}, warn() {}, error() {} }
  const database = await openDatabase({ embedded: { dataDir: `${dataDir}/postgres` }, log: quiet })
  try {
    const scenario = scenarioOf(scenarioKey)
    const revealIds = scenario.reveals.map((reveal) => reveal.id)
    // Half a second more: the clock reads the same for a page that is some milliseconds off.
    const startedAt = Date.now() - 462_500
    let state = fold(await eventsAfter(database.pool, liveSessionId, 0, 1000), initialState)
    for (const [index, line] of [...beginning, ...story, ...dialMoves(startedAt)].entries()) {
      const [second, seat, command] = line
      const at = startedAt + second * 1000
      for (const personId of doing(state, line, index)) {
        const events = decide({
          answers: readAnswers,
          state,
          actor: { personId, seat, organises: false },
          request: { id: randomUUID(), at, command: completed(command, state, revealIds) },
          grid: cepEntretienV1,
          revealIds,
          now: at,
        })
        const appended = await append(database.pool, {
          liveSessionId,
          expectedSeq: state.seq,
          events,
          status: command.type === 'startInterview' ? 'interview' : null,
        })
        if (!appended) throw new Error('somebody else is writing to the log of the gallery')
        state = fold(appended, state)
      }
    }
  } finally {
    await database.close()
  }
}

/** What a line leaves to the interview it is played in: which cue, which fact. */
function completed(command: Command, { cues }: LiveSessionState, revealIds: readonly string[]): Command {
  if (command.type === 'acknowledgeCue') return { ...command, cueId: cues.at(-1)?.id ?? '' }
  if (command.type !== 'giveReveal' || revealIds.includes(command.revealId)) return command
  return { ...command, revealId: revealIds[0] ?? '' }
}

function dialMoves(startedAt: number): Line[] {
  const samples = dial.map(([second, value]) => ({ at: startedAt + second * 1000, value }))
  return [[450, 'beneficiary', { type: 'moveDial', samples }]]
}
