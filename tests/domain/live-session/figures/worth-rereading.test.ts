import { describe, expect, it } from 'vitest'
import { findingsOf } from '@/domain/live-session/figures/findings'
import { worthRereading } from '@/domain/live-session/figures/worth-rereading'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { interview, marking, moving } from '../interview'

const minute = 60_000
function worthIn(happenings: Parameters<typeof interview>[0]) {
  const { state, end } = interview(happenings)
  const timeline = timelineOf(state, grid, end)
  return worthRereading(grid, timeline, findingsOf(state, timeline, grid, []))
}

describe('a moment worth reading again', () => {
  it('is what was done well before the dial rose the most', () => {
    const found = worthIn([
      marking(3 * minute, 'empathy', 'demonstrated'),
      moving(3 * minute + 2_000, 62),
      marking(6 * minute, 'openQuestion'),
      moving(6 * minute + 1_500, 95),
      marking(9 * minute, 'activeListening', 'demonstrated'),
    ])
    expect(found).toMatchObject({ kind: 'rose', atMs: 6 * minute, mark: { codeKey: 'openQuestion' } })
  })

  it('is never something missed, nor unasked advice, however the dial moved', () => {
    const found = worthIn([
      marking(3 * minute, 'empathy', 'missed'),
      moving(3 * minute + 2_000, 90),
      marking(6 * minute, 'unsolicitedAdvice'),
      moving(6 * minute + 2_000, 100),
    ])
    expect(found?.kind).not.toBe('rose')
  })

  it('is the first finding with a moment where nothing opened anything', () => {
    expect(worthIn([marking(5 * minute, 'impartiality', 'breached')])).toMatchObject({
      kind: 'breach',
      atMs: 5 * minute,
    })
  })

  it('is nothing where nothing was noted', () => {
    const { state, end } = interview([])
    const timeline = timelineOf(state, grid, end)
    expect(worthRereading(grid, timeline, [])).toBeNull()
  })
})
