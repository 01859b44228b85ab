import { describe, expect, it } from 'vitest'
import { DomainError } from '@/domain/domain-error'
import type { Actor } from '@/domain/live-session/core/seat'
import {
  closeForOthers,
  openForOthers,
  openOnceAnswered,
} from '@/domain/live-session/debrief/decide/open-for-others'
import { contract, idOf, people, second } from '../../people'
import { bothLocked, closed, committed, debrief, ended, running } from '../../stages'
import { act, fact, given, type Step } from '../../story'

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

describe('when the last supervisor is gone', () => {
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

it('a debrief without a supervisor opens once both have answered, and not before', () => {
  const answered = (steps: readonly Step[], isSupervised = false) =>
    openOnceAnswered(
      {
        state: given(...steps).state,
        actor: people.karim,
        now: second(1_700),
        request: { id: idOf('last'), at: second(1_700) },
      },
      { isSupervised },
    ).map(({ type, payload, seat }) => ({ type, payload, seat }))
  expect(answered(bothLocked)).toEqual([{ ...unsealed(false), seat: 'beneficiary' }])
  expect(answered(byTurn(bothLocked)).map(({ type }) => type)).toEqual(['unsealed', 'viewsOpened'])
  expect(answered(bothLocked, true)).toEqual([])
  expect(answered(ended)).toEqual([])
  expect(answered(debrief)).toEqual([])
})

describe('a debrief left without a supervisor', () => {
  const organiser = { personId: 'sandrine', seat: null, organises: true } as const
  const close = (steps: readonly Step[], { actor = organiser as Actor, isSupervised = false } = {}) =>
    closeForOthers(
      {
        state: given(...steps).state,
        actor,
        now: second(1_700),
        request: { id: idOf('last'), at: second(1_700) },
      },
      { isSupervised, reason: 'Claire est partie.' },
    ).map(({ type, payload, seat }) => ({ type, payload, seat }))
  const closing = (reason: string | null) => ({ type: 'closed', payload: { reason }, seat: null })
  const refused = (...asked: Parameters<typeof close>) => {
    try {
      return close(...asked).length
    } catch (error) {
      return error instanceof DomainError ? error.code : error
    }
  }

  it('is closed by an organiser, for a reason where there is no commitment', () => {
    expect(close(debrief)).toEqual([closing('Claire est partie.')])
    expect(close(committed)).toEqual([closing(null)])
    expect(close(closed)).toEqual([])
  })

  it('opens what is shut before it closes', () => {
    expect(close(byTurn(ended)).map(({ type }) => type)).toEqual(['unsealed', 'viewsOpened', 'closed'])
  })

  it('is closed by an organiser only, not while it has a supervisor, and not before the interview has ended', () => {
    expect(refused(debrief, { actor: people.lea })).toBe('seatMayNot')
    expect(refused(debrief, { isSupervised: true })).toBe('stillSupervised')
    expect(refused(running)).toBe('wrongMoment')
  })
})
