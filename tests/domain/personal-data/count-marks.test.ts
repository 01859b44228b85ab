import { describe, expect, it } from 'vitest'
import { countMarks } from '@/domain/personal-data/count-marks'
import { contract } from '../live-session/people'
import { bothLocked, debrief, running } from '../live-session/stages'
import { act, fact, play, type Step } from '../live-session/story'

const mark = (by: 'sophie' | 'olivier', seconds: number) =>
  act(by, { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }, seconds)
const byTurn = (steps: readonly Step[]): Step[] => [
  fact(
    'scheduled',
    { ...contract, settings: { ...contract.settings, viewsOpen: 'byTurn' } },
    'claire',
    -86_400,
  ),
  ...steps.slice(1),
]

describe('The marks that a person may know of', () => {
  it('are their own at any time, and none about them while they are sealed', () => {
    const { state } = play([...running, mark('sophie', 20), mark('olivier', 21)])
    expect(countMarks(state, 'lea')).toEqual({ about: 0, by: 0 })
    expect(countMarks(state, 'olivier')).toEqual({ about: 0, by: 1 })
    expect(countMarks(play(bothLocked).state, 'lea').about).toBe(0)
  })

  it('are all of them about the advisor once the views are open, and none about another person', () => {
    const { state } = play(debrief)
    const all = countMarks(state, 'lea').about
    expect(all).toBeGreaterThan(0)
    expect(countMarks(state, 'karim').about).toBe(0)
  })

  it('wait for the turn of their author', () => {
    expect(countMarks(play(byTurn(debrief)).state, 'lea').about).toBe(0)
  })
})
