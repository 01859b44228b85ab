import { describe, expect, it } from 'vitest'
import { DomainError } from '@/domain/domain-error'
import type { Actor } from '@/domain/live-session/core/seat'
import { abandonForOthers, endForOthers } from '@/domain/live-session/course/decide/end-for-others'
import { contract, idOf, people, second } from '../../people'
import { closed, debrief, ended, halted, paused, ready, running, started } from '../../stages'
import { act, fact, given, type Step } from '../../story'

const organiser = { personId: 'sandrine', seat: null, organises: true } as const
type Asked = { actor?: Actor; isSupervised?: boolean; reason?: string; at?: number }

/** What it yields that an organiser ends an interview at second 100, or gives it up where there is a reason. */
function done(steps: readonly Step[], { actor = organiser, isSupervised = false, reason, at = 100 }: Asked) {
  const signature = {
    state: given(...steps).state,
    actor,
    now: second(at),
    request: { id: idOf('last'), at: second(at) },
  }
  const facts =
    reason === undefined
      ? endForOthers(signature, { isSupervised })
      : abandonForOthers(signature, { isSupervised, reason })
  return facts.map(({ type, payload, seat, at: moment }) => ({ type, payload, seat, at: moment }))
}
const end = (steps: readonly Step[], asked: Omit<Asked, 'reason'> = {}) => done(steps, asked)
const abandon = (steps: readonly Step[], asked: Asked = {}) =>
  done(steps, { reason: 'Claire est partie.', ...asked })
const refused = (call: () => unknown) => {
  try {
    return call()
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}
const interviewEnded = { type: 'interviewEnded', payload: {}, seat: null, at: second(100) }
const cancelled = {
  type: 'cancelled',
  payload: { reason: 'Claire est partie.' },
  seat: null,
  at: second(100),
}

describe('an interview left without a supervisor', () => {
  it('is ended by its organiser, running, paused or stopped by hors-jeu', () => {
    for (const steps of [running, paused, halted]) expect(end(steps)).toEqual([interviewEnded])
  })

  it('is given up by them for a reason, in each of these', () => {
    for (const steps of [running, paused, halted]) expect(abandon(steps)).toEqual([cancelled])
  })

  it('ends after its last phase, whatever the clock of the device says', () => {
    expect(
      end([...started, act('sophie', { type: 'enterPhase', phase: 'exploration' }, 90)], { at: 80 }),
    ).toEqual([{ ...interviewEnded, at: second(90) }])
  })

  it('is not ended twice, and not taken back by giving it up afterwards', () => {
    for (const steps of [ended, debrief, closed]) {
      expect(end(steps, { at: 1_700 })).toEqual([])
      expect(refused(() => abandon(steps, { at: 1_700 }))).toBe('wrongMoment')
    }
    const given = [...running, act('sophie', { type: 'abandonInterview', reason: 'Malaise' }, 50)]
    expect(abandon(given)).toEqual([])
    expect(refused(() => end(given))).toBe('wrongMoment')
  })

  it('is left alone while it has a supervisor, by a person who does not organise, and before it has begun', () => {
    for (const call of [end, abandon]) {
      expect(refused(() => call(running, { isSupervised: true }))).toBe('stillSupervised')
      expect(refused(() => call(running, { actor: people.lea }))).toBe('seatMayNot')
      expect(refused(() => call(running, { actor: people.bruno }))).toBe('seatMayNot')
      expect(refused(() => call(ready))).toBe('wrongMoment')
    }
  })

  it('is ended by the other supervisor, whose role organises, where the one who led a blind coding is gone', () => {
    const settings = { ...contract.settings, supervision: 'blind' as const }
    const blind = [fact('scheduled', { ...contract, settings }, 'claire', -86_400), ...running.slice(1)]
    expect(end(blind, { actor: { ...people.marc, organises: true } })).toEqual([
      { ...interviewEnded, seat: 'supervisor' },
    ])
  })
})
