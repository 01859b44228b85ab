import { describe, expect, it } from 'vitest'
import type { Turn } from '@/domain/live-session/debrief/turn'
import { turnSteps } from '@/domain/live-session/debrief/turns'
import { contract, second } from '../../people'
import { debrief, stages } from '../../stages'
import { act, fact, given, type Step } from '../../story'

const give = (turn: Turn, at: number, by: 'sophie' | 'marc' = 'sophie') =>
  act(by, { type: 'giveTurn', turn }, at)
const stepsAt = (seconds: number, ...steps: readonly Step[]) =>
  turnSteps(given(...steps).state, second(seconds)).map(({ turn, status, spentMs }) => [
    turn,
    status,
    spentMs / 1_000,
  ])

describe('the spoken order', () => {
  it('waits for the supervisor to begin it', () => {
    expect(stepsAt(1_500, ...debrief)).toEqual([
      ['advisor', 'ahead', 0],
      ['beneficiary', 'ahead', 0],
      ['observer', 'ahead', 0],
      ['supervisor', 'ahead', 0],
      ['commitment', 'ahead', 0],
    ])
  })

  it('goes from turn to turn, each with its time, to the commitment', () => {
    const path = [give('advisor', 1_410), give('beneficiary', 1_500), give('commitment', 1_560, 'marc')]
    expect(stepsAt(1_600, ...debrief, ...path)).toEqual([
      ['advisor', 'done', 90],
      ['beneficiary', 'done', 60],
      ['observer', 'passed', 0],
      ['supervisor', 'passed', 0],
      ['commitment', 'now', 40],
    ])
  })

  it('comes back to a turn where its time had stopped', () => {
    const path = [give('advisor', 1_410), give('beneficiary', 1_440), give('advisor', 1_450)]
    expect(stepsAt(1_460, ...debrief, ...path).slice(0, 3)).toEqual([
      ['advisor', 'now', 40],
      ['beneficiary', 'done', 10],
      ['observer', 'ahead', 0],
    ])
  })

  it('given again changes nothing, and does not start its time anew', () => {
    given(...debrief, give('advisor', 1_410))
      .when(give('advisor', 1_420, 'marc'))
      .nothing()
  })

  it('has no step for an empty seat, nor for one left out', () => {
    const settings = { ...contract.settings, speakingOrder: ['beneficiary', 'observer', 'advisor'] as Turn[] }
    const seats = contract.seats.filter(({ seat }) => seat !== 'observer')
    const first = fact('scheduled', { ...contract, settings, seats } as typeof contract, 'claire', -86_400)
    const steps = [first, ...debrief.slice(1).filter((step) => !('by' in step && step.by === 'nadia'))]
    expect(stepsAt(1_500, ...steps).map(([turn]) => turn)).toEqual(['beneficiary', 'advisor', 'commitment'])
    for (const turn of ['observer', 'supervisor'] as const) {
      given(...steps)
        .when(give(turn, 1_500))
        .refused('unknownTurn')
    }
  })

  it('a turn never begins before the one it follows, whatever a device says', () => {
    const late = act('marc', { type: 'giveTurn', turn: 'beneficiary' }, 1_405, { late: 20 })
    const { events } = given(...debrief, give('advisor', 1_410))
      .when(late)
      .yields({ type: 'turnGiven', payload: { turn: 'beneficiary' } })
    expect(events[0]?.at).toBe(second(1_410))
  })

  it('says of a seat whose people never came that they are absent, until one of them comes', () => {
    const seats = contract.seats.filter(({ personId }) => personId !== 'nadia')
    const first = fact('scheduled', { ...contract, seats, notesArrivals: true }, 'claire', -86_400)
    const steps = [first, ...debrief.slice(1).filter((step) => !('by' in step && step.by === 'nadia'))]
    const observer = (...more: readonly Step[]) =>
      stepsAt(1_500, ...steps, ...more).find(([turn]) => turn === 'observer')?.[1]
    expect(observer()).toBe('absent')
    expect(observer(act('olivier', { type: 'enter' }, 1_450))).toBe('ahead')
    expect(observer(give('observer', 1_450))).toBe('now')
    // An older log does not tell who came: no observer is called absent.
    expect(stepsAt(1_500, ...debrief).map(([, status]) => status)).not.toContain('absent')
  })

  it('gives the turn of a seat to those of its people who came', () => {
    const first = fact('scheduled', { ...contract, notesArrivals: true }, 'claire', -86_400)
    const steps = turnSteps(given(first, ...debrief.slice(1)).state, second(1_500))
    expect(steps.find(({ turn }) => turn === 'observer')?.personIds).toEqual(['nadia'])
  })

  it('stops counting when the live session is closed', () => {
    const path = [give('advisor', 1_590)]
    const steps = [...stages.debrief, ...path, act('sophie', { type: 'close' }, 1_600)]
    expect(stepsAt(9_999, ...steps)[0]).toEqual(['advisor', 'done', 10])
  })

  it('says who holds each turn: all of a seat, the advisor for the commitment', () => {
    const steps = turnSteps(given(...debrief).state, second(1_500))
    expect(steps.map(({ personIds }) => personIds)).toEqual([
      ['lea'],
      ['karim'],
      ['nadia', 'olivier'],
      ['sophie', 'marc'],
      ['lea'],
    ])
  })
})
