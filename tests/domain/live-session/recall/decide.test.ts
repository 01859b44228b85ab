import { describe, expect, it } from 'vitest'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { pairsToCompare } from '@/domain/live-session/recall/pairs'
import { dialUpTo } from '@/domain/live-session/timeline/timeline-cues'
import { second } from '../people'
import { answersOfAdvisor, answersOfBeneficiary, bothLocked, recalling } from '../stages'
import { act, fact, given, play } from '../story'

const moved = recalling.slice(0, -1)
const { state: atEnd } = play(moved)
const pairs = pairsToCompare(dialUpTo(atEnd, second(1_200)), elapsedAt(atEnd.clock, second(1_200)))
const { firstMs, secondMs } = pairs[0] ?? { firstMs: 0, secondMs: 0 }
const pair = { firstMs, secondMs }

describe('comparing two moments', () => {
  const compare = (choice: 'first' | 'second' | 'same' | 'unsure', at = 1_250) =>
    act('karim', { type: 'compareMoments', ...pair, choice }, at)

  it('is the beneficiary’s answer about a pair that was asked, until the debrief opens', () => {
    const { state } = given(...moved)
      .when(compare('second'))
      .yields({ type: 'momentsCompared', payload: { ...pair, choice: 'second' } })
    expect(state.comparisons).toEqual([{ ...pair, choice: 'second' }])
    const locked = act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_260)
    given(...moved, locked)
      .when(compare('same', 1_270))
      .yields({ type: 'momentsCompared', payload: { ...pair, choice: 'same' } })
    given(...moved, act('sophie', { type: 'unseal', overrideReason: 'Léa a dû partir' }, 1_260))
      .when(compare('same', 1_270))
      .refused('wrongMoment')
  })

  it('said again is said otherwise, and said alike is nothing', () => {
    const { state } = given(...moved, compare('second'))
      .when(compare('unsure', 1_260))
      .yields({ type: 'momentsCompared', payload: { ...pair, choice: 'unsure' } })
    expect(state.comparisons).toEqual([{ ...pair, choice: 'unsure' }])
    given(...moved, compare('second'))
      .when(compare('second', 1_260))
      .nothing()
  })

  it('is refused of moments that were not asked, of another seat, and once the dial is erased', () => {
    given(...moved)
      .when(act('karim', { type: 'compareMoments', firstMs: 1, secondMs: 2, choice: 'same' }, 1_250))
      .refused('unknownMoments')
    given(...moved)
      .when(act('lea', { type: 'compareMoments', ...pair, choice: 'same' }, 1_250))
      .refused('seatMayNot')
    const kinds = [{ kind: 'dial' as const, length: { count: 6, unit: 'months' as const } }]
    given(...moved, fact('purged', { kinds, cameIds: [] }, 'sophie', 1_240))
      .when(compare('same'))
      .refused('erasedByNow')
  })
})

describe('redrawing the dial from memory', () => {
  const points = [
    { atMs: 0, value: 50 },
    { atMs: 600_000, value: 70 },
  ]
  const lock = act('lea', { type: 'lockSelfAssessment', answers: answersOfAdvisor }, 1_250)
  const redraw = (drawn = points, at = 1_260) => act('lea', { type: 'redrawDial', points: drawn }, at)

  it('comes after the advisor’s own answers are locked, once, and before anything opens', () => {
    given(...moved)
      .when(redraw())
      .refused('notLockedYet')
    const { state } = given(...moved, lock)
      .when(redraw())
      .yields({ type: 'dialRedrawn', payload: { points } })
    expect(state.redrawnDial).toEqual(points)
    given(...moved, lock, redraw())
      .when(redraw(points, 1_270))
      .refused('alreadyLocked')
    given(...bothLocked, act('sophie', { type: 'unseal', overrideReason: null }, 1_400))
      .when(redraw(points, 1_410))
      .refused('wrongMoment')
  })

  it('is kept in order of time, one point a moment, none after the end; a line of one point is none', () => {
    const drawn = [
      { atMs: 600_000, value: 70 },
      { atMs: 0, value: 50 },
      { atMs: 600_000, value: 60 },
      { atMs: 9_000_000, value: 10 },
    ]
    given(...moved, lock)
      .when(redraw(drawn))
      .yields({
        type: 'dialRedrawn',
        payload: {
          points: [
            { atMs: 0, value: 50 },
            { atMs: 600_000, value: 60 },
          ],
        },
      })
    const one = [
      { atMs: 5_000, value: 50 },
      { atMs: 5_000, value: 60 },
    ]
    given(...moved, lock)
      .when(redraw(one))
      .nothing()
  })

  it('skipped, it leaves nothing, and opening the debrief waits for neither it nor a comparison', () => {
    const { state } = play([
      ...moved,
      lock,
      act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_260),
      act('sophie', { type: 'unseal', overrideReason: null }, 1_261),
    ])
    expect(state).toMatchObject({ redrawnDial: null, comparisons: [], stage: { status: 'debrief' } })
  })
})
