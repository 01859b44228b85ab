import { describe, expect, it } from 'vitest'
import { afterOpening, incompleteFrame } from '@/domain/live-session/figures/frame'
import { phaseIntervals } from '@/domain/live-session/marking/phases'
import type { ObservationGrid, Phase } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { entering, interview, ticking } from '../interview'
import { minute } from './marks'

const items = grid.frame.map((item) => item.key)
const frameOf = ({ state, end }: ReturnType<typeof interview>) =>
  incompleteFrame(state, grid, phaseIntervals(state, end))

describe('the frame when exploration opens', () => {
  it('is whole when everything was ticked by then', () => {
    const ticks = items.map((item) => ticking(minute, item))
    expect(frameOf(interview([...ticks, entering(4 * minute, 'exploration')]))).toBeNull()
  })

  it('lacks what came later, with when, and what never came', () => {
    const [late, never, ...said] = items
    const happened = interview([
      ...said.map((item) => ticking(minute, item)),
      entering(4 * minute, 'exploration'),
      ticking(6 * minute, late ?? ''),
    ])
    expect(frameOf(happened)).toEqual({
      atMs: 4 * minute,
      phase: 'exploration',
      missing: [
        { item: late, saidAtMs: 6 * minute },
        { item: never, saidAtMs: null },
      ],
    })
  })

  it('is not spoken of while the opening phase was never left', () => {
    expect(frameOf(interview([]))).toBeNull()
  })
})

describe('the end of the opening', () => {
  const withRoles = (...roles: Phase['role'][]): ObservationGrid => ({
    ...grid,
    phases: roles.flatMap((role, index) =>
      grid.phases.slice(0, 1).map((phase) => ({ ...phase, key: `p${index}`, role })),
    ),
  })
  const over = (roles: Phase['role'][], ...stays: number[]) =>
    afterOpening(
      withRoles(...roles),
      stays.map((index) => ({ phase: `p${index}` })),
    )?.phase ?? null

  it.each<[string, Phase['role'][], number[], string | null]>([
    ['comes with exploration', ['opening', 'exploring', 'concluding'], [0, 1, 2], 'p1'],
    [
      'comes with the conclusion where exploration is skipped',
      ['opening', 'exploring', 'concluding'],
      [0, 2],
      'p2',
    ],
    ['is not a second opening phase', ['opening', 'opening', 'exploring', 'concluding'], [0, 1], null],
    ['comes after both of them', ['opening', 'opening', 'exploring', 'concluding'], [0, 1, 2], 'p2'],
    ['is the end of the first phase where none is for opening', ['exploring', 'concluding'], [0, 1], 'p1'],
    ['does not come before', ['exploring', 'concluding'], [0], null],
    ['does not come by going back', ['opening', 'opening', 'concluding'], [1, 0, 1], null],
  ])('%s', (_, roles, stays, phase) => {
    expect(over(roles, ...stays)).toBe(phase)
  })
})
