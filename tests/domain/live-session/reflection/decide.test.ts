import { describe, expect, it } from 'vitest'
import { eventIdAt } from '@/domain/live-session/core/event-id'
import { idOf, second } from '../people'
import { answersOfAdvisor, answersOfBeneficiary, ended } from '../stages'
import { act, given } from '../story'

const lock = act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_300, { id: 'lock' })
const lockReturn = act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_300)

describe('self-assessment', () => {
  it('the advisor gives and locks in one go', () => {
    const { events, state } = given(...ended)
      .when(lock)
      .yields(
        { type: 'selfAssessmentGiven', payload: { answers: answersOfAdvisor } },
        { type: 'seatLocked', payload: { seat: 'advisor' } },
      )
    expect(events.map(({ id }) => id)).toEqual([idOf('lock'), eventIdAt(idOf('lock'), 1)])
    expect([...state.locked]).toEqual(['advisor'])
  })

  it('a recalled moment stays within the interview, whatever the device believed', () => {
    const at = (seconds: number | null) => ({
      ...answersOfAdvisor,
      moment: { ...answersOfAdvisor.moment, at: seconds === null ? null : seconds * 1_000 },
    })
    for (const [said, kept] of [
      [5_000, 1_200],
      [1_200, 1_200],
      [0, 0],
      [null, null],
    ] as const)
      given(...ended)
        .when(act('lea', { type: 'lockSelfAssessment', answers: at(said) }, 1_300))
        .yields(
          { type: 'selfAssessmentGiven', payload: { answers: at(kept) } },
          { type: 'seatLocked', payload: { seat: 'advisor' } },
        )
  })

  it('either player may be first; neither changes their answers afterwards', () => {
    given(...ended)
      .when(lockReturn)
      .yields(
        { type: 'returnGiven', payload: { answers: answersOfBeneficiary } },
        { type: 'seatLocked', payload: { seat: 'beneficiary' } },
      )
    given(...ended, lock)
      .when({ ...lock, id: idOf('again') })
      .refused('alreadyLocked')
    given(...ended, lockReturn)
      .when({ ...lockReturn, id: idOf('again') })
      .refused('alreadyLocked')
  })

  it.each([
    ['nothing', undefined],
    ['a posture left out', { ...answersOfAdvisor, ratings: { empathy: 3 } }],
    ['a sixth point', { ...answersOfAdvisor, ratings: { ...answersOfAdvisor.ratings, empathy: 6 } }],
    ['a key of another grid', { ...answersOfAdvisor, ratings: { ...answersOfAdvisor.ratings, charm: 3 } }],
    ['words too many', { ...answersOfAdvisor, freeText: 'x'.repeat(2_001) }],
    ['a text', 'fine'],
  ])('an assessment with %s is incomplete', (_what, answers) => {
    given(...ended)
      .when(act('lea', { type: 'lockSelfAssessment', answers }, 1_300))
      .refused('answersIncomplete')
  })

  it.each([
    ['nothing', null],
    ['the first answer blank', { answers: { understood: ' ', heldBack: 'x' } }],
    ['no second answer', { answers: { understood: 'x' } }],
  ])('a return with %s is incomplete', (_what, answers) => {
    given(...ended)
      .when(act('karim', { type: 'lockReturn', answers }, 1_300))
      .refused('answersIncomplete')
  })

  it('answers keep the moment they were locked at, after the end of the interview', () => {
    const { events } = given(...ended)
      .when(lock)
      .yields(
        { type: 'selfAssessmentGiven', payload: { answers: answersOfAdvisor } },
        { type: 'seatLocked', payload: { seat: 'advisor' } },
      )
    expect(events.map(({ at }) => at)).toEqual([second(1_300), second(1_300)])
  })
})
