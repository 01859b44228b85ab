import { expect, it } from 'vitest'
import type { Player } from '@/domain/live-session/talk/heard'
import { mainPhase, talkInMainPhase } from '@/domain/progress/talk-share'
import { entering, interview } from '../live-session/interview'
import { type Line, pieces } from '../live-session/talk/dialogue'

const phases = (...named: [key: string, minutes: number][]) => ({
  phases: named.map(([key, minutes]) => ({ key, minutes })),
})

it('the phase where listening is practised most is exploration, else the longest of the plan', () => {
  expect(mainPhase(phases(['introduction', 9], ['exploration', 2]))).toBe('exploration')
  expect(mainPhase(phases(['opening', 2], ['body', 9], ['end', 9]))).toBe('body')
  expect(mainPhase(phases())).toBeNull()
})

// Before the exploration the advisor alone speaks; in it, a quarter is theirs.
const lines: { readonly [P in Player]: readonly Line[] } = {
  advisor: [
    [0, 180],
    [200, 230],
  ],
  beneficiary: [[300, 390]],
}

it('is the advisor’s share of all stays in it, and of nothing else', () => {
  const { state } = interview(
    [entering(180_000, 'exploration'), entering(320_000, 'conclusion'), entering(330_000, 'exploration')],
    600_000,
  )
  const spoken = (...listenedTo: readonly Player[]) =>
    talkInMainPhase({
      ...state,
      talk: listenedTo.flatMap((player) => pieces(player, lines[player], 0, 600, state.clock.startedAt ?? 0)),
    })
  // Ten seconds of what the beneficiary said were in the conclusion.
  expect(spoken('advisor', 'beneficiary')).toEqual({ phase: 'exploration', share: 30 / 110 })
  expect(spoken('advisor')).toBeNull()
  expect(spoken()).toBeNull()
})
