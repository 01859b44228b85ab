import { describe, expect, it } from 'vitest'
import type { Command } from '@/domain/live-session/command'
import { openTake } from '@/domain/live-session/take/take'
import { idOf, type Name, second } from '../../people'
import { committed } from '../../stages'
import { act, attempt, given, type Step } from '../../story'
import { agreed, begun, ended, kept, played, proposed } from '../a-take'

const takeId = idOf('take')
const markId = idOf('tm1')
const everybody: readonly Name[] = ['lea', 'karim', 'sophie', 'marc', 'nadia', 'claire', 'bruno']
const supervisors: readonly Name[] = ['sophie', 'marc']
const players: readonly Name[] = ['lea', 'karim']
const allThree: readonly Name[] = ['lea', 'karim', 'sophie', 'marc']

type Row = readonly [what: Command, before: readonly Step[], of: readonly Name[]]
/** Each act, a moment at which it is due, and the people that it is for. */
const rows: readonly Row[] = [
  [{ type: 'proposeTake', fromMs: 5_000, markId: null, line: null, lengthMs: 90_000 }, committed, allThree],
  [{ type: 'agreeToTake', takeId }, proposed, players],
  [{ type: 'dropTake', takeId }, proposed, allThree],
  [{ type: 'beginTake', takeId }, agreed, ['karim', 'sophie', 'marc']],
  [{ type: 'markTake', takeId, codeKey: 'silence', valence: null, reactionOffsetMs: 0 }, begun, supervisors],
  [{ type: 'noteTakeMark', takeId, markId, text: 'Jamais.' }, played, ['sophie']],
  [{ type: 'dropTakeMark', takeId, markId }, played, ['sophie']],
  [{ type: 'moveTakeDial', takeId, samples: [{ at: second(1_650), value: 9 }] }, played, ['karim']],
  [{ type: 'hearTakeTalk', takeId, from: second(1_650), steps: 'kk' }, played, players],
  [{ type: 'haltTake', takeId }, begun, players],
  [{ type: 'endTake', takeId }, begun, allThree],
  [{ type: 'keepTake', takeId }, ended, allThree],
  [{ type: 'discardTake', takeId }, ended, allThree],
  [{ type: 'discardTake', takeId }, kept, players],
  [{ type: 'nameTake', commitmentId: idOf('step'), takeId }, kept, ['lea']],
]

describe('who may do what in a take', () => {
  for (const [what, before, of] of rows)
    it(`${what.type} is for ${of.join(', ')}, and is refused to the others`, () => {
      for (const by of everybody.filter((each) => !of.includes(each))) {
        const isOthersMark = supervisors.includes(by) && 'markId' in what
        given(...before)
          .when(act(by, what, 1_680))
          .refused(isOthersMark ? 'otherTrack' : 'seatMayNot')
      }
      const { state } = given(...before)
      for (const by of of) expect(attempt(state, act(by, what, 1_680)), by).not.toBeTypeOf('string')
    })

  it('hors-jeu is for supervisors to end', () => {
    const halted = given(...begun, act('lea', { type: 'haltTake', takeId }, 1_640))
    const resume = { type: 'resumeTake', takeId } as const
    for (const by of players) halted.when(act(by, resume, 1_650)).refused('onlySupervisorResumes')
    for (const by of ['nadia', 'claire', 'bruno'] as const)
      halted.when(act(by, resume, 1_650)).refused('seatMayNot')
    for (const by of supervisors)
      halted.when(act(by, resume, 1_650)).yields({ type: 'takeResumed', payload: { takeId } })
  })
})

describe('a closed debrief', () => {
  const close = act('sophie', { type: 'close' }, 1_675)

  it('takes no act in a take, kept or not, by the seat that had it either', () => {
    for (const [what, before, [by = 'lea']] of rows)
      given(...before, close)
        .when(act(by, what, 1_680))
        .refused('wrongMoment')
    expect(openTake(given(...begun, close).state)).toBeNull()
  })
})
