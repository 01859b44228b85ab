import { describe, expect, it } from 'vitest'
import { openForOthers } from '@/domain/live-session/decide/open-for-others'
import { contract, idOf, people, second } from '../people'
import { bothLocked, closed, debrief, ended, running } from '../stages'
import { act, fact, given, type Step } from '../story'

const byTurn = (steps: readonly Step[]): readonly Step[] => {
  const settings = { ...contract.settings, viewsOpen: 'byTurn' as const }
  return [fact('scheduled', { ...contract, settings }, 'claire', -86_400), ...steps.slice(1)]
}
const opened = (steps: readonly Step[]) =>
  openForOthers({
    state: given(...steps).state,
    actor: people.sophie,
    request: { id: idOf('last'), at: second(1_700) },
    now: second(1_700),
  }).map(({ type, payload }) => ({ type, payload }))
const unsealed = (overridden: boolean) => ({
  type: 'unsealed',
  payload: { overridden, overrideReason: null, unfinishedCodings: [] },
})
const views = (...seats: string[]) => ({ type: 'viewsOpened', payload: { seats } })

describe('when the last supervisor is erased', () => {
  it('what is sealed opens, and each view that would have waited for its turn', () => {
    expect(opened(bothLocked)).toEqual([unsealed(false)])
    expect(opened(byTurn(bothLocked))).toEqual([
      unsealed(false),
      views('advisor', 'beneficiary', 'supervisor', 'observer'),
    ])
  })

  it('answers that are not locked are not waited for, and the log says so', () => {
    expect(opened(ended)).toEqual([unsealed(true)])
  })

  it('a debrief under way opens what is left of it', () => {
    const path = [...debrief, act('sophie', { type: 'giveTurn', turn: 'advisor' }, 1_410)]
    expect(opened(byTurn(path))).toEqual([views('beneficiary', 'supervisor', 'observer')])
    expect(opened(debrief)).toEqual([])
  })

  it('nothing opens before the end, or once it is closed', () => {
    expect(opened(running)).toEqual([])
    expect(opened(closed)).toEqual([])
  })
})
