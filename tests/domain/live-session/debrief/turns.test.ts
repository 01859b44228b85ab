import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { floorHolders, turnSteps } from '@/domain/live-session/debrief/turns'
import { initialState } from '@/domain/live-session/state'
import { anyHistory } from '../histories'
import { second } from '../people'

const end = second(200_000)

describe('the path of the spoken order', () => {
  it('has at most one turn going, each turn once, and the commitment last', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const steps = turnSteps(state, end)
        expect(steps.filter(({ status }) => status === 'now').length).toBeLessThanOrEqual(1)
        expect(new Set(steps.map(({ turn }) => turn)).size).toBe(steps.length)
        expect(steps.at(-1)?.turn).toBe('commitment')
        for (const { personIds } of steps) expect(personIds.length).toBeGreaterThan(0)
      }),
    )
  })

  it('counts every moment since its beginning once', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const first = state.turns[0]
        const until = state.turns.at(-1)?.to ?? end
        const total = turnSteps(state, end).reduce((sum, { spentMs }) => sum + spentMs, 0)
        expect(total).toBe(first ? until - first.from : 0)
      }),
    )
  })

  it('is empty before anything is agreed', () => {
    expect(turnSteps(initialState, end)).toEqual([])
  })
})

describe('the floor of a debrief', () => {
  it('is held by those whose turn goes on, and is empty outside of the debrief', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const now = turnSteps(state, end).find(({ status }) => status === 'now')
        const isDebrief = state.stage.status === 'debrief'
        expect(floorHolders(state)).toEqual(isDebrief ? (now?.personIds ?? []) : [])
      }),
    )
  })
})
