import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { defaultPlan } from '@/domain/live-session/core/plan'
import {
  activePhase,
  phaseIntervals,
  phaseKeys,
  plannedStarts,
  timeByPhase,
} from '@/domain/live-session/marking/phases'
import { initialState } from '@/domain/live-session/state'
import { countLooks } from '@/tests/support/looked'
import { anyHistory } from '../histories'
import { idOf, second, startOfInterview } from '../people'
import { briefing, started } from '../stages'
import { act, play } from '../story'

const nows = fc.integer({ min: -10_000, max: 6_000_000 }).map((ms) => startOfInterview + ms)
const enter = (phase: string, seconds: number) => act('sophie', { type: 'enterPhase', phase }, seconds)

describe('phases', () => {
  it('are exclusive and exhaustive: stays follow one another from zero to the interview’s length', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyHistory, nows, ({ state }, now) => {
        const stays = phaseIntervals(state, now)
        const { startedAt, endedAt } = state.clock
        expect(stays.length > 0).toBe(startedAt !== null)
        if (startedAt === null) return
        expect(stays[0]).toMatchObject({ from: startedAt, fromMs: 0 })
        expect(stays.at(-1)).toMatchObject({ to: endedAt, toMs: elapsedAt(state.clock, endedAt ?? now) })
        for (const [index, stay] of stays.entries()) {
          const next = stays[index + 1]
          expect(stay.toMs).toBeGreaterThanOrEqual(stay.fromMs)
          expect(stay.to ?? stay.from).toBeGreaterThanOrEqual(stay.from)
          if (!next) continue
          looked.once()
          expect([next.from, next.fromMs]).toEqual([stay.to, stay.toMs])
          expect(next.phase).not.toBe(stay.phase)
        }
      }),
      { numRuns: 300 },
    )
    looked.expectAtLeast(15)
  })

  it('the active one is the last stay; a regression is a return to an earlier phase of the plan', () => {
    fc.assert(
      fc.property(anyHistory, nows, ({ state }, now) => {
        const stays = phaseIntervals(state, now)
        expect(activePhase(state)).toBe(stays.at(-1)?.phase ?? null)
        const order = stays.map(({ phase }) => phaseKeys(state).indexOf(phase))
        expect(stays.map(({ regression }) => regression)).toEqual(
          order.map((place, index) => place < (order[index - 1] ?? -1)),
        )
      }),
    )
  })

  it('time by phase adds up to the interview’s length', () => {
    fc.assert(
      fc.property(anyHistory, nows, ({ state }, now) => {
        const sum = [...timeByPhase(state, now).values()].reduce((total, ms) => total + ms, 0)
        expect(sum).toBe(elapsedAt(state.clock, state.clock.endedAt ?? now))
      }),
    )
  })

  it('tell a regression from the way forward, with pauses left out', () => {
    const { state } = play([
      ...started,
      enter('exploration', 240),
      act('lea', { type: 'pauseInterview' }, 300),
      act('lea', { type: 'resumeInterview' }, 360),
      enter('conclusion', 900),
      enter('exploration', 930),
    ])
    expect(
      phaseIntervals(state, second(1_000)).map(({ phase, fromMs, toMs, regression }) => [
        phase,
        fromMs / 1_000,
        toMs / 1_000,
        regression,
      ]),
    ).toEqual([
      ['introduction', 0, 240, false],
      ['exploration', 240, 840, false],
      ['conclusion', 840, 870, false],
      ['exploration', 870, 940, true],
    ])
    expect(Object.fromEntries(timeByPhase(state, second(1_000)))).toEqual({
      introduction: 240_000,
      exploration: 670_000,
      conclusion: 30_000,
    })
  })

  it('two stays in one phase become one when what stood between them is undone', () => {
    const { state } = play([
      ...started,
      act('sophie', { type: 'enterPhase', phase: 'conclusion' }, 60, { id: 'p' }),
      enter('introduction', 70),
      act('sophie', { type: 'undo', eventId: idOf('p') }, 75),
    ])
    expect(phaseIntervals(state, second(100)).map(({ phase, toMs }) => [phase, toMs])).toEqual([
      ['introduction', 100_000],
    ])
  })

  it('a change dated just ahead of the reader’s clock does not count negative time', () => {
    const { state } = play([...started, enter('exploration', 10)])
    expect(phaseIntervals(state, second(9)).map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 9_000],
      [9_000, 9_000],
    ])
  })

  it('there are none before the start, nor without a contract', () => {
    expect(phaseIntervals(play(briefing).state, second(10))).toEqual([])
    expect(activePhase(play(briefing).state)).toBeNull()
    expect(phaseKeys(initialState)).toEqual([])
    expect([...timeByPhase(initialState, second(10))]).toEqual([])
  })

  it('planned starts follow the plan', () => {
    expect(plannedStarts(defaultPlan)).toEqual([
      { phase: 'introduction', fromMs: 0, lengthMs: 240_000 },
      { phase: 'exploration', fromMs: 240_000, lengthMs: 660_000 },
      { phase: 'conclusion', fromMs: 900_000, lengthMs: 300_000 },
    ])
  })
})
