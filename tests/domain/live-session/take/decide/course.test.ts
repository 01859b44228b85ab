import { describe, expect, it } from 'vitest'
import { keptTakes, openTake, takeNumber, takeStanding } from '@/domain/live-session/take/take'
import { contract, idOf, second } from '../../people'
import { committed, debrief } from '../../stages'
import { act, fact, given } from '../../story'
import { agreed, begun, ended, kept, played, proposed } from '../a-take'

const takeId = idOf('take')
const proposal = { type: 'proposeTake', fromMs: 5_000, markId: null, line: null, lengthMs: 90_000 } as const

describe('proposing to play a moment again', () => {
  it('a player who proposes has agreed, and the other has not', () => {
    const { state } = given(...proposed)
    const take = openTake(state)
    expect(take?.agreedBy).toEqual(['lea'])
    expect(take && takeStanding(take, second(1_601))).toBe('proposed')
  })

  it('of two people who propose at once the first is heard', () => {
    given(...proposed)
      .when(act('karim', proposal, 1_600))
      .refused('takeOpen')
  })

  it('a supervisor who proposes agrees for no player', () => {
    const { state } = given(...committed)
      .when(act('sophie', proposal, 1_600))
      .yields({
        type: 'takeProposed',
        payload: { fromMs: 5_000, markId: null, line: null, lengthMs: 90_000 },
      })
    expect(openTake(state)?.agreedBy).toEqual([])
  })

  it('an observer proposes none, and nobody before the debrief or after it', () => {
    given(...committed)
      .when(act('nadia', proposal, 1_600))
      .refused('seatMayNot')
    given(...committed, act('sophie', { type: 'close' }, 1_550))
      .when(act('lea', proposal, 1_600))
      .refused('wrongMoment')
  })

  it('a mark of a view that is shut is refused like a mark that does not exist', () => {
    const settings = { ...contract.settings, viewsOpen: 'byTurn' as const }
    const shut = [fact('scheduled', { ...contract, settings }, 'claire', -86_400), ...debrief.slice(1)]
    given(...shut)
      .when(act('lea', proposal, 1_500))
      .refused('wrongMoment')
    const advisorsTurn = act('sophie', { type: 'giveTurn', turn: 'advisor' }, 1_490)
    given(...shut, advisorsTurn)
      .when(act('lea', { ...proposal, markId: idOf('mark') }, 1_500))
      .refused('unknownMark')
    given(...shut, advisorsTurn)
      .when(act('lea', proposal, 1_500))
      .yields({
        type: 'takeProposed',
        payload: { fromMs: 5_000, markId: null, line: null, lengthMs: 90_000 },
      })
  })

  it('a moment after the end of the interview is none', () => {
    given(...committed)
      .when(act('lea', { ...proposal, fromMs: 1_200_001 }, 1_600))
      .refused('wrongMoment')
  })
})

describe('agreeing', () => {
  it('both players agree to each take before it can begin', () => {
    given(...proposed)
      .when(act('sophie', { type: 'beginTake', takeId }, 1_605))
      .refused('takeNotAgreed')
    given(...proposed)
      .when(act('lea', { type: 'agreeToTake', takeId }, 1_605))
      .nothing()
    given(...proposed)
      .when(act('sophie', { type: 'agreeToTake', takeId }, 1_605))
      .refused('seatMayNot')
    given(...agreed)
      .when(act('karim', { type: 'beginTake', takeId }, 1_620))
      .yields({ type: 'takeBegun', payload: { takeId } })
  })

  it('a player who refuses ends the proposal; refusing twice is refusing once', () => {
    const refused = act('karim', { type: 'dropTake', takeId }, 1_605)
    const { state } = given(...proposed)
      .when(refused)
      .yields({ type: 'takeDropped', payload: { takeId } })
    expect(openTake(state)).toBeNull()
    given(...proposed, refused)
      .when(act('lea', { type: 'dropTake', takeId }, 1_606))
      .nothing()
    given(...proposed, refused)
      .when(act('lea', { type: 'agreeToTake', takeId }, 1_606))
      .refused('unknownTake')
  })

  it('two who say at once that the line was given begin one take', () => {
    given(...begun)
      .when(act('sophie', { type: 'beginTake', takeId }, 1_620))
      .nothing()
    given(...agreed)
      .when(act('lea', { type: 'beginTake', takeId }, 1_620))
      .refused('seatMayNot')
  })
})

describe('the end of a take', () => {
  it('comes by the clock alone: no device has to be there', () => {
    const take = openTake(given(...begun).state)
    expect(take && takeStanding(take, second(1_709))).toBe('running')
    expect(take && takeStanding(take, second(1_710))).toBe('over')
  })

  it('an end told after the length is over is the end of the length, and a second one says nothing', () => {
    const told = act('sophie', { type: 'endTake', takeId }, 1_720)
    given(...begun)
      .when(told)
      .nothing()
    given(...ended)
      .when(act('karim', { type: 'endTake', takeId }, 1_661))
      .nothing()
  })

  it('only a take that is over is kept, by one of the three', () => {
    given(...begun)
      .when(act('lea', { type: 'keepTake', takeId }, 1_650))
      .refused('takeNotOver')
    const { state } = given(...begun)
      .when(act('lea', { type: 'keepTake', takeId }, 1_720))
      .yields({ type: 'takeKept', payload: { takeId } })
    expect(keptTakes(state)[0]?.clock.endedAt).toBe(second(1_710))
  })

  it('a kept take is the players’ alone to throw away', () => {
    given(...ended)
      .when(act('sophie', { type: 'discardTake', takeId }, 1_670))
      .yields({ type: 'takeDiscarded', payload: { takeId } })
    given(...kept)
      .when(act('sophie', { type: 'discardTake', takeId }, 1_680))
      .refused('seatMayNot')
    const { state } = given(...kept)
      .when(act('lea', { type: 'discardTake', takeId }, 1_680))
      .yields({ type: 'takeDiscarded', payload: { takeId } })
    expect(state.takes.size).toBe(0)
  })

  it('closing the debrief leaves out what was not kept', () => {
    const close = act('sophie', { type: 'close' }, 1_680)
    expect(given(...played, close).state.takes.size).toBe(0)
    expect(given(...kept, close).state.takes.size).toBe(1)
  })

  it('players play as many takes as they want, numbered after the original', () => {
    const second2 = [
      act('karim', proposal, 1_700, { id: 'again' }),
      act('lea', { type: 'agreeToTake', takeId: idOf('again') }, 1_705),
    ]
    const { state } = given(...kept, ...second2)
    expect([...state.takes.values()].map((take) => takeNumber(state, take))).toEqual([2, 3])
  })
})

describe('hors-jeu in a take', () => {
  const halted = [...begun, act('karim', { type: 'haltTake', takeId }, 1_640)]

  it('stops it at once for either player, and no player resumes it', () => {
    const take = openTake(given(...halted).state)
    expect(take && takeStanding(take, second(1_900))).toBe('halted')
    given(...halted)
      .when(act('karim', { type: 'resumeTake', takeId }, 1_650))
      .refused('onlySupervisorResumes')
    given(...halted)
      .when(act('lea', { type: 'haltTake', takeId }, 1_650))
      .nothing()
  })

  it('a supervisor resumes it with the time that was left, or it is stopped there', () => {
    const { state } = given(...halted)
      .when(act('sophie', { type: 'resumeTake', takeId }, 1_700))
      .yields({ type: 'takeResumed', payload: { takeId } })
    const take = openTake(state)
    expect(take && takeStanding(take, second(1_769))).toBe('running')
    expect(take && takeStanding(take, second(1_770))).toBe('over')
    given(...halted)
      .when(act('lea', { type: 'endTake', takeId }, 1_650))
      .yields({ type: 'takeEnded', payload: { takeId } })
  })

  it('nothing is noted in it meanwhile', () => {
    given(...halted)
      .when(
        act(
          'sophie',
          { type: 'markTake', takeId, codeKey: 'silence', valence: null, reactionOffsetMs: 0 },
          1_650,
        ),
      )
      .refused('takeNotRunning')
    given(...halted)
      .when(act('karim', { type: 'moveTakeDial', takeId, samples: [{ at: second(1_650), value: 3 }] }, 1_650))
      .nothing()
  })
})

describe('a commitment that names a take', () => {
  const name = { type: 'nameTake', commitmentId: idOf('step'), takeId } as const

  it('names one that was kept, by a fact of its own', () => {
    given(...kept)
      .when(act('lea', name, 1_680))
      .yields({ type: 'takeNamed', payload: { commitmentId: idOf('step'), takeId } })
    given(...ended)
      .when(act('lea', name, 1_680))
      .refused('takeNotOver')
    given(...kept, act('lea', name, 1_680))
      .when(act('lea', name, 1_690))
      .nothing()
    given(...kept, act('lea', name, 1_680))
      .when(act('lea', { ...name, takeId: null }, 1_690))
      .yields({ type: 'takeNamed', payload: { commitmentId: idOf('step'), takeId: null } })
  })
})
