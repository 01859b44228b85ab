import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codingAgreements } from '@/domain/live-session/figures/coding-agreement'
import type { Valence } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { blindCoded, blindLocked, blindRunning, finish, marking } from '../blind-stages'
import { blindHistory } from '../histories'
import { contract, idOf } from '../people'
import { answersOfAdvisor, answersOfBeneficiary, stages } from '../stages'
import { act, fact, play, type Step } from '../story'

const unseal: Step = act('sophie', { type: 'unseal', overrideReason: null }, 1_400)
const afterwards: readonly Step[] = [
  act('sophie', { type: 'endInterview' }, 1_200),
  act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_300),
  act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_310),
  finish('sophie', 1_320),
  finish('marc', 1_330),
  unseal,
]
const agreementsAfter = (...steps: readonly Step[]) => codingAgreements(play(steps).events, grid)
const marks = (by: 'sophie' | 'marc', codeKey: string, seconds: readonly number[]) =>
  seconds.map((second) => act(by, marking(codeKey), second))

describe('the agreement of two codings', () => {
  it('is hidden from every seat before the unsealing', () => {
    expect(agreementsAfter(...blindLocked, finish('sophie'), finish('marc', 1_320))).toEqual([])
  })

  it('is not there where supervisors share their marks', () => {
    expect(codingAgreements(play(stages.debrief).events, grid)).toEqual([])
  })

  it('names the two in the order of the contract, with what they coded apart in order of time', () => {
    const [agreement, ...others] = agreementsAfter(...blindCoded, ...afterwards)
    expect(others).toEqual([])
    expect([agreement?.a, agreement?.b]).toEqual(['sophie', 'marc'])
    expect(agreement?.phases.value).toBeGreaterThan(0.5)
    expect(agreement?.disagreements).toMatchObject([
      { kind: 'direction', atMs: 10_000, a: { id: idOf('hers') }, b: { id: idOf('his') } },
      { kind: 'phase', atMs: 60_000, toMs: 90_000, a: 'exploration', b: 'introduction' },
    ])
  })

  it('gives a rate from five moments on, and counts before', () => {
    const [few] = agreementsAfter(
      ...blindRunning,
      ...marks('sophie', 'echo', [10, 20, 30, 40]),
      ...marks('marc', 'echo', [11, 21, 31, 41]),
      ...afterwards,
    )
    expect(few?.codes).toEqual([
      { codeKey: 'echo', countOfA: 4, countOfB: 4, both: 4, agreement: null, f1: null },
    ])
    const [enough] = agreementsAfter(
      ...blindRunning,
      ...marks('sophie', 'echo', [10, 20, 30, 40]),
      ...marks('marc', 'echo', [11, 21, 31, 50]),
      ...afterwards,
    )
    expect(enough?.codes).toEqual([
      { codeKey: 'echo', countOfA: 4, countOfB: 4, both: 3, agreement: 0.6, f1: 0.75 },
    ])
  })

  it('follows the order of the grid', () => {
    const [agreement] = agreementsAfter(
      ...blindRunning,
      ...marks('marc', 'silence', [10]),
      ...marks('sophie', 'openQuestion', [20]),
      act('sophie', marking('empathy', 'demonstrated' satisfies Valence), 30),
      ...afterwards,
    )
    expect(agreement?.codes.map(({ codeKey }) => codeKey)).toEqual(['empathy', 'openQuestion', 'silence'])
  })

  it('does not move when a mark is corrected after each has seen the other’s', () => {
    const debrief = [...blindCoded, ...afterwards]
    const corrected = [
      ...debrief,
      act(
        'marc',
        { type: 'recodeMark', markId: idOf('his'), codeKey: 'empathy', valence: 'demonstrated' },
        1_500,
      ),
      act('sophie', { type: 'undo', eventId: idOf('hers') }, 1_510),
    ]
    expect(agreementsAfter(...corrected)).toEqual(agreementsAfter(...debrief))
  })

  it('compares every two where more code blind', () => {
    const seats = [...contract.seats, { personId: 'paula', seat: 'supervisor' as const }]
    const three = { ...contract, seats, settings: { ...contract.settings, supervision: 'blind' as const } }
    const overridden = act('sophie', { type: 'unseal', overrideReason: 'Paula est partie' }, 1_400)
    const steps = [
      fact('scheduled', three, 'claire', -86_400),
      ...blindCoded.slice(1),
      ...afterwards.slice(0, -1),
      overridden,
    ]
    expect(agreementsAfter(...steps).map(({ a, b }) => [a, b])).toEqual([
      ['sophie', 'marc'],
      ['sophie', 'paula'],
      ['marc', 'paula'],
    ])
  })

  it('whatever happened, gives each disagreement a key of its own and a moment of the interview', () => {
    fc.assert(
      fc.property(blindHistory, ({ events }) => {
        for (const { disagreements } of codingAgreements(events, grid)) {
          expect(new Set(disagreements.map(({ key }) => key)).size).toBe(disagreements.length)
          for (const { atMs } of disagreements) expect(atMs).toBeGreaterThanOrEqual(0)
          expect(disagreements).toEqual(disagreements.toSorted((one, other) => one.atMs - other.atMs))
        }
      }),
      { numRuns: 60 },
    )
  })
})
