import { describe, expect, it } from 'vitest'
import { idOf, second } from '../../people'
import { answersOfAdvisor, answersOfBeneficiary, bothLocked, committed, debrief, ended } from '../../stages'
import { act, given } from '../../story'

const lock = act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_300, { id: 'lock' })
const lockReturn = act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_300)

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

describe('closing', () => {
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
