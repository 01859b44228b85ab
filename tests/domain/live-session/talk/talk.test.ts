import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { Player } from '@/domain/live-session/talk/heard'
import type { Span } from '@/domain/live-session/talk/spans'
import { gateCross, mergeClose, type Range, silent, unmeasured } from '@/domain/live-session/talk/speech'
import { loudnessOf, silentStep, stepOf } from '@/domain/live-session/talk/steps'
import { talkOf } from '@/domain/live-session/talk/talk'
import { begin, clockOf, pieces } from './dialogue'

const span = (from: number, to: number): Span => ({ fromMs: from * 1_000, toMs: to * 1_000 })

describe('who spoke', () => {
  it('is null where nothing was measured within the interview', () => {
    expect(talkOf({ talk: [], clock: clockOf(60) })).toBeNull()
    expect(talkOf({ talk: pieces('advisor', [], -20, -5), clock: clockOf(60) })).toBeNull()
  })

  it('joins what is less than 350 ms apart and drops what is shorter than 250 ms', () => {
    const lines = [
      ...([
        [1, 2],
        [2.3, 3],
      ] as const), // 300 ms between them
      ...([
        [4, 5],
        [5.4, 6],
      ] as const), // 400 ms
      ...([
        [7, 7.2],
        [8, 8.3],
      ] as const), // 200 ms long, 300 ms long
    ]
    const talk = talkOf({ talk: pieces('advisor', lines, 0, 60), clock: clockOf(60) })
    expect(talk?.advisor.speech).toEqual([span(1, 3), span(4, 5), span(5.4, 6), span(8, 8.3)])
    expect(talk?.advisor.measured).toEqual([span(0, 60)])
  })

  it('leaves out the other’s voice in a player’s microphone, where both were listened to', () => {
    const talk = [
      ...pieces('advisor', [[10, 20, -30]], 0, 60),
      // Heard through the wall, and a word of their own in the middle.
      ...pieces(
        'beneficiary',
        [
          [10, 20.1, -42],
          [15, 16, -34],
          [30, 31, -42],
        ],
        0,
        60,
      ),
    ]
    const { beneficiary, advisor } = talkOf({ talk, clock: clockOf(60) }) ?? {}
    expect(advisor?.speech).toEqual([span(10, 20)])
    expect(beneficiary?.speech).toEqual([span(15, 16), span(30, 31)])
  })

  it('is told in interview time, with nothing across a stop', () => {
    const talk = pieces(
      'advisor',
      [
        [8, 14],
        [16, 20],
      ],
      0,
      40,
    )
    const found = talkOf({ talk, clock: clockOf(40, [10, 17]) })
    expect(found?.advisor).toEqual({
      measured: [span(0, 10), span(10, 33)],
      speech: [span(8, 10), span(10, 13)],
    })
  })

  it('knows when both were listened to', () => {
    const talk = [
      ...pieces('advisor', [], 0, 30),
      ...pieces('beneficiary', [], 12, 20),
      ...pieces('beneficiary', [], 25, 60),
    ]
    expect(talkOf({ talk, clock: clockOf(50) })?.both).toEqual([span(12, 20), span(25, 30)])
  })

  it('a hole shorter than a breath is none: two acts need not meet to the step', () => {
    const talk = [...pieces('advisor', [[1, 10]], 0, 10), ...pieces('advisor', [[10.1, 12]], 10.1, 20)]
    expect(talkOf({ talk, clock: clockOf(20) })?.advisor).toEqual({
      measured: [span(0, 20)],
      speech: [span(1, 12)],
    })
  })

  it('is the same object until something of it changes', () => {
    const state = { talk: pieces('advisor', [[1, 2]], 0, 10), clock: clockOf(60) }
    expect(talkOf({ ...state })).toBe(talkOf(state))
  })
})

const level = fc.oneof(fc.constant(unmeasured), fc.constant(silent), fc.integer({ min: -70, max: 0 }))
const levels = fc.array(level, { maxLength: 200 }).map((all) => Int8Array.from(all))
const steps = fc.stringMatching(/^[.0-9a-z]{1,120}$/u)
const anyTalk = fc.array(
  fc.record({ seat: fc.constantFrom<Player[]>('advisor', 'beneficiary'), wait: fc.nat(20), steps }),
  { maxLength: 12 },
)
const anyStops = fc
  .array(fc.nat(59_000), { maxLength: 6 })
  .map((moments) => [...moments].sort((a, b) => a - b))

describe('laws of who spoke', () => {
  it('a step says how loud, to 2 dB', () => {
    fc.assert(
      fc.property(fc.double({ min: -70, max: 0, noNaN: true }), (loudness) => {
        expect(Math.abs((loudnessOf(stepOf(true, loudness)) ?? 99) - loudness)).toBeLessThanOrEqual(1)
      }),
    )
    expect(loudnessOf(silentStep)).toBeNull()
  })

  it('the cross gate takes nothing from two who are about as loud, whichever of them is whose', () => {
    const alike = fc.oneof(fc.constantFrom(unmeasured, silent), fc.integer({ min: -38, max: -30 }))
    const loudness = fc.array(alike, { maxLength: 200 }).map((all) => Int8Array.from(all))
    fc.assert(
      fc.property(loudness, loudness, (one, two) => {
        expect([gateCross(one, two), gateCross(two, one)]).toEqual([one, two])
      }),
    )
  })

  it('the cross gate only ever silences, and never the louder of the two in all of a moment', () => {
    fc.assert(
      fc.property(levels, levels, (one, two) => {
        const gated = gateCross(one, two)
        const loudest = Math.max(silent, ...two)
        one.forEach((before, step) => {
          expect([before, silent]).toContain(gated[step])
          if (before === unmeasured || before > loudest - 9) expect(gated[step]).toBe(before)
        })
      }),
    )
  })

  it('joining what is close changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 60 }), (places) => {
        const sorted = [...new Set(places)].sort((a, b) => a - b)
        const ranges = sorted.flatMap((from, index): Range[] => {
          const to = sorted[index + 1]
          return index % 2 === 0 && to !== undefined ? [[from, to]] : []
        })
        const once = mergeClose(ranges)
        expect(mergeClose(once)).toEqual(once)
      }),
    )
  })

  it('spans are in order, disjoint and within the interview, and speech is within what was listened to', () => {
    fc.assert(
      fc.property(anyTalk, anyStops, (told, moments) => {
        const stops = moments.flatMap((from, index) =>
          index % 2 === 0 ? [[from / 1_000, (moments[index + 1] ?? 59_500) / 1_000] as const] : [],
        )
        const clock = clockOf(60, ...stops)
        let next = begin - 3_000
        const talk = told.map(({ seat, wait, steps }) => {
          const from = next + wait * 100
          next = from + steps.length * 50
          return { seat, from, steps }
        })
        const found = talkOf({
          talk: talk.map((each) => ({ ...each, from: Math.round(each.from / 100) * 100 })),
          clock,
        })
        if (!found) return
        const lengthMs = elapsedAt(clock, clock.endedAt ?? 0)
        for (const heard of [found.advisor, found.beneficiary]) {
          for (const spans of [heard.measured, heard.speech, found.both]) {
            spans.forEach(({ fromMs, toMs }, index) => {
              expect(fromMs).toBeGreaterThanOrEqual(spans[index - 1]?.toMs ?? 0)
              expect(toMs).toBeGreaterThan(fromMs)
              expect(toMs).toBeLessThanOrEqual(lengthMs)
            })
          }
          for (const { fromMs, toMs } of heard.speech) {
            expect(heard.measured.some((each) => each.fromMs <= fromMs && toMs <= each.toMs)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what the other’s microphone heard never gives a player words that their own did not hear', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const alone = [{ seat: 'advisor' as const, from: begin, steps: one }]
        const together = [...alone, { seat: 'beneficiary' as const, from: begin, steps: two }]
        const own = talkOf({ talk: alone, clock: clockOf(60) })?.advisor
        const gated = talkOf({ talk: together, clock: clockOf(60) })?.advisor
        expect(gated?.measured).toEqual(own?.measured)
        for (const { fromMs, toMs } of gated?.speech ?? []) {
          expect(own?.speech.some((each) => each.fromMs <= fromMs && toMs <= each.toMs)).toBe(true)
        }
      }),
    )
  })
})
