import { describe, expect, it } from 'vitest'
import { eventIdAt } from '@/domain/live-session/core/event-id'
import { idOf, second } from '../../people'
import {
  answersOfAdvisor,
  answersOfBeneficiary,
  bothLocked,
  commitment,
  committed,
  debrief,
  ended,
} from '../../stages'
import { act, given } from '../../story'

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

describe('unsealing', () => {
  const unseal = (overrideReason: string | null) => act('sophie', { type: 'unseal', overrideReason }, 1_400)

  it('before both players have locked it takes a reason', () => {
    given(...ended)
      .when(unseal(null))
      .refused('notLockedYet')
    given(...ended, lock)
      .when(unseal(null))
      .refused('notLockedYet')
    given(...ended, lockReturn)
      .when(unseal(null))
      .refused('notLockedYet')
    const { state } = given(...ended, lock)
      .when(unseal('Karim a dû partir'))
      .yields({
        type: 'unsealed',
        payload: { overridden: true, overrideReason: 'Karim a dû partir', unfinishedCodings: [] },
      })
    expect(state.unsealing).toEqual({
      at: second(1_400),
      byId: 'sophie',
      overridden: true,
      reason: 'Karim a dû partir',
      unfinishedCodings: [],
    })
  })

  it('once both have locked it takes none, and keeps none', () => {
    given(...bothLocked)
      .when(unseal('au cas où'))
      .yields({
        type: 'unsealed',
        payload: { overridden: false, overrideReason: null, unfinishedCodings: [] },
      })
  })

  it('a second supervisor who unseals at the same moment changes nothing', () => {
    given(...debrief)
      .when(act('marc', { type: 'unseal', overrideReason: null }, 1_401))
      .nothing()
  })

  it('what has not been locked before unsealing comes too late', () => {
    given(...ended, unseal('Karim a dû partir'))
      .when({ ...lockReturn, received: 1_410 })
      .refused('wrongMoment')
  })
})

describe('commitments', () => {
  const promise = (due: string, seconds = 1_500) =>
    given(...debrief).when(act('lea', { type: 'makeCommitment', ...commitment, due }, seconds))

  it('has a day that is not past anywhere on Earth', () => {
    const accepted = (due: string) => ({ type: 'commitmentMade', payload: { ...commitment, due } }) as const
    const noonUtc = 3 * 3_600
    promise('2025-12-31').refused('commitmentInPast')
    promise('2026-03-14').refused('commitmentInPast')
    promise('2026-03-15', noonUtc - 1).yields(accepted('2026-03-15'))
    promise('2026-03-15', noonUtc).refused('commitmentInPast')
    promise('2026-03-16', noonUtc).yields(accepted('2026-03-16'))
  })

  it('is dated from the moment it was made, not from the end of the interview', () => {
    expect(given(...committed).state.commitments).toEqual([
      { id: idOf('step'), ...commitment, madeAt: second(1_500) },
    ])
  })

  it('is withdrawn once', () => {
    const withdraw = act('lea', { type: 'withdrawCommitment', commitmentId: idOf('step') }, 1_510)
    const { state } = given(...committed)
      .when(withdraw)
      .yields({ type: 'commitmentWithdrawn', payload: { commitmentId: idOf('step') } })
    expect(state.commitments).toEqual([])
    given(...committed, withdraw)
      .when({ ...withdraw, id: idOf('again') })
      .refused('unknownCommitment')
  })

  it('the debrief closes with at least one', () => {
    const close = act('sophie', { type: 'close' }, 1_600)
    given(...debrief)
      .when(close)
      .refused('commitmentMissing')
    given(...committed, act('lea', { type: 'withdrawCommitment', commitmentId: idOf('step') }, 1_510))
      .when(close)
      .refused('commitmentMissing')
    given(...committed)
      .when(close)
      .yields({ type: 'closed', payload: { reason: null } })
  })

  it('without one it closes for a reason that everybody may read', () => {
    const close = act('sophie', { type: 'closeWithoutCommitment', reason: 'Léa a dû partir' }, 1_600)
    const { state } = given(...debrief)
      .when(close)
      .yields({ type: 'closed', payload: { reason: 'Léa a dû partir' } })
    expect(state.closing).toEqual({ at: second(1_600), byId: 'sophie', reason: 'Léa a dû partir' })
  })

  it('a reason given while there is one is not needed, and not kept', () => {
    given(...committed)
      .when(act('sophie', { type: 'closeWithoutCommitment', reason: 'Léa a dû partir' }, 1_600))
      .yields({ type: 'closed', payload: { reason: null } })
  })
})
