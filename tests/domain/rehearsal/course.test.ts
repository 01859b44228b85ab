import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beginRehearsal,
  hasEnded,
  lengthOf,
  linesSoFar,
  type Rehearsal,
  type RehearsalAct,
  rehearse,
  shareOfLine,
  startsOf,
  wasSaid,
} from '@/domain/rehearsal/course'
import { exchanges } from '@/domain/rehearsal/exchanges'

const [mireille, karim] = exchanges
const begun = beginRehearsal(mireille, 'fr')
const given = (...acts: RehearsalAct[]) => acts.reduce(rehearse, begun)
const reflection: RehearsalAct = { type: 'mark', mark: { code: 'reflection', valence: null } }

describe('the lines', () => {
  it('come one after the other by themselves', () => {
    const [, second = 0, third = 0] = startsOf(begun)
    expect(linesSoFar(given({ type: 'pass', ms: second - 1 }))).toHaveLength(1)
    expect(linesSoFar(given({ type: 'pass', ms: second }))).toHaveLength(2)
    expect(linesSoFar(given({ type: 'pass', ms: third }))).toHaveLength(3)
  })

  it('stand still while paused, and go on after', () => {
    const paused = given({ type: 'pass', ms: 1_000 }, { type: 'pause' }, { type: 'pass', ms: 60_000 })
    expect(paused.elapsedMs).toBe(1_000)
    expect(rehearse(rehearse(paused, { type: 'pause' }), { type: 'pass', ms: 500 }).elapsedMs).toBe(1_500)
  })

  it('come and go at a press, paused or not', () => {
    const two = given({ type: 'pause' }, { type: 'next' }, { type: 'next' })
    expect(linesSoFar(two)).toHaveLength(3)
    expect(linesSoFar(rehearse(two, { type: 'previous' }))).toHaveLength(2)
    expect(linesSoFar(given({ type: 'previous' }))).toHaveLength(1)
  })

  it('end after the last one, from which the last one can come back', () => {
    const ended = given({ type: 'pass', ms: 600_000 })
    expect(hasEnded(ended)).toBe(true)
    expect(ended.elapsedMs).toBe(lengthOf(begun))
    const back = rehearse(ended, { type: 'previous' })
    expect(hasEnded(back)).toBe(false)
    expect(linesSoFar(back)).toHaveLength(mireille.lines.length)
  })
})

describe('a mark', () => {
  it('is about the line of the advisor that came last, though the beneficiary has answered since', () => {
    const { marks } = given({ type: 'next' }, { type: 'next' }, { type: 'next' }, reflection)
    expect(marks).toMatchObject([{ lineKey: 'echo', code: 'reflection', valence: null }])
  })

  it('is taken back, the latest first', () => {
    const { marks } = given(
      reflection,
      { type: 'mark', mark: { code: 'echo', valence: null } },
      { type: 'takeBack' },
    )
    expect(marks.map(({ code }) => code)).toEqual(['reflection'])
  })

  it('is not made any more once it has ended', () => {
    expect(given({ type: 'pass', ms: 600_000 }, reflection).marks).toEqual([])
  })
})

it('an item of the frame is ticked and unticked, and was said or not yet', () => {
  const ticked = given({ type: 'tick', item: 'duration' })
  expect(ticked.ticked).toEqual(['duration'])
  expect([wasSaid(ticked, 'duration'), wasSaid(ticked, 'gratuity')]).toEqual([true, false])
  expect(rehearse(ticked, { type: 'tick', item: 'duration' }).ticked).toEqual([])
})

it('another exchange begins with nothing marked', () => {
  expect(given(reflection, { type: 'restart', exchange: karim })).toEqual(beginRehearsal(karim, 'fr'))
})

const acts = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: -5, max: 20_000 }) }),
    fc.constant(reflection),
    fc.constantFrom<RehearsalAct>(
      { type: 'pause' },
      { type: 'next' },
      { type: 'previous' },
      { type: 'takeBack' },
    ),
  ),
  { maxLength: 60 },
)

it('however one goes through it, the clock stays within the exchange and marks are on lines of the advisor', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let so: Rehearsal = begun
      for (const act of all) {
        const before = so
        so = rehearse(so, act)
        expect(so.elapsedMs).toBeGreaterThanOrEqual(0)
        expect(so.elapsedMs).toBeLessThanOrEqual(lengthOf(so))
        expect(shareOfLine(so)).toBeGreaterThanOrEqual(0)
        expect(shareOfLine(so)).toBeLessThanOrEqual(1)
        if (act.type === 'pass') expect(so.elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs)
        if (act.type === 'next' && !hasEnded(so)) {
          expect(linesSoFar(rehearse(so, { type: 'previous' }))).toEqual(linesSoFar(before))
        }
      }
      expect(new Set(so.marks.map(({ id }) => id)).size).toBe(so.marks.length)
      const advisors = mireille.lines.filter(({ by }) => by === 'advisor').map(({ key }) => key)
      expect(so.marks.every(({ lineKey }) => advisors.includes(lineKey))).toBe(true)
    }),
  )
})
