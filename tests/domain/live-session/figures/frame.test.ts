import { describe, expect, it } from 'vitest'
import { incompleteFrame } from '@/domain/live-session/figures/frame'
import { phaseIntervals } from '@/domain/live-session/phases'
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
