import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { talkFigures } from '@/domain/live-session/talk/figures'
import type { TalkPiece } from '@/domain/live-session/talk/heard'
import { totalMs } from '@/domain/live-session/talk/spans'
import { talkOf } from '@/domain/live-session/talk/talk'
import { begin, clockOf, type Line, pieces } from './dialogue'

const stay = (phase: string, from: number, to: number) => ({ phase, fromMs: from * 1_000, toMs: to * 1_000 })
const span = (from: number, to: number) => ({ fromMs: from * 1_000, toMs: to * 1_000 })

function figuresOf(talk: readonly TalkPiece[], seconds: number, stays = [stay('introduction', 0, seconds)]) {
  const found = talkOf({ talk, clock: clockOf(seconds) })
  if (!found) throw new Error('nothing was measured')
  return talkFigures(found, stays)
}

// Three minutes by hand: the advisor opens; the beneficiary tells their story; the advisor cuts in and advises.
const advisor: readonly Line[] = [
  [2, 20], // opens, after two seconds
  [20.6, 30], // goes on after a breath: one turn of 28 s
  [45, 45.6], // « mm » while the beneficiary tells
  [90, 96], // cuts in: the beneficiary stops a second later
  [100, 130], // advises, after four seconds of silence
  [160, 163], // together with the beneficiary, who goes on alone
]
const beneficiary: readonly Line[] = [
  [31, 60],
  [64.5, 91], // after four seconds and a half of silence: another turn
  [129.7, 150], // 300 ms too early: how people take turns
  [159, 170], // the advisor does not get a word in
]
const both = [...pieces('advisor', advisor, 0, 180), ...pieces('beneficiary', beneficiary, 0, 180)]
const phases = [stay('introduction', 0, 60), stay('exploration', 60, 150), stay('conclusion', 150, 180)]

describe('a dialogue written by hand', () => {
  const figures = figuresOf(both, 180, phases)

  it('says who spoke how long, overall and in each phase', () => {
    expect(figures.overall).toMatchObject({
      lengthMs: 180_000,
      coveredMs: 180_000,
      advisorMs: 67_000,
      beneficiaryMs: 86_800,
    })
    expect(figures.overall.share).toBeCloseTo(67 / 153.8, 10)
    expect(
      figures.phases.map(({ phase, advisorMs, beneficiaryMs }) => [phase, advisorMs, beneficiaryMs]),
    ).toEqual([
      ['introduction', 28_000, 29_000],
      ['exploration', 36_000, 46_800],
      ['conclusion', 3_000, 11_000],
    ])
    // Half a minute is too short for a share.
    expect(figures.phases.map(({ share }) => share === null)).toEqual([false, false, true])
  })

  it('lists the silences of three seconds and more, with who ended each', () => {
    expect(figures.silences).toEqual([
      { ...span(60, 64.5), endedBy: 'beneficiary' },
      { ...span(96, 100), endedBy: 'advisor' },
      { ...span(150, 159), endedBy: 'beneficiary' },
      { ...span(170, 180), endedBy: null },
    ])
  })

  it('lists overlaps with who came second, and which of them cut the other off', () => {
    expect(figures.overlaps).toEqual([
      { ...span(90, 91), second: 'advisor', isInterruption: true },
      { ...span(160, 163), second: 'advisor', isInterruption: false },
    ])
    expect(figures.backChannels).toEqual({ advisor: 1, beneficiary: 0 })
  })

  it('says how long each held the floor at the longest: a breath and a « mm » do not end a turn, a silence does', () => {
    expect(figures.longestTurn).toEqual({
      advisor: { by: 'advisor', ...span(100, 130) },
      beneficiary: { by: 'beneficiary', ...span(31, 60) },
    })
    const short = figuresOf(
      [...pieces('advisor', advisor.slice(0, 2), 0, 60), ...pieces('beneficiary', [], 0, 60)],
      60,
    )
    expect(short.longestTurn.advisor).toEqual({ by: 'advisor', ...span(2, 30) })
    expect(short.longestTurn.beneficiary).toBeNull()
  })
})

describe('what was not measured', () => {
  it('where one player was not listened to there is no share, and nothing is said of both', () => {
    const { overall, silences, overlaps, longestTurn } = figuresOf(
      pieces('advisor', advisor, 0, 180),
      180,
      phases,
    )
    expect(overall).toEqual({ lengthMs: 180_000, coveredMs: 0, advisorMs: 0, beneficiaryMs: 0, share: null })
    expect([silences, overlaps]).toEqual([[], []])
    expect(longestTurn).toEqual({ advisor: null, beneficiary: null })
  })

  it('a share takes half of the time, and one minute, at least', () => {
    const listened = (seconds: number) =>
      figuresOf(
        [...pieces('advisor', [[1, 50]], 0, 180), ...pieces('beneficiary', [[51, 55]], 0, seconds)],
        180,
      )
    expect(listened(89).overall.share).toBeNull()
    expect(listened(90).overall.share).toBeCloseTo(49 / 53, 10)
    const short = (seconds: number) =>
      figuresOf(
        [...pieces('advisor', [[1, 5]], 0, seconds), ...pieces('beneficiary', [], 0, seconds)],
        seconds,
      )
    expect(short(59).overall.share).toBeNull()
    expect(short(60).overall.share).toBe(1)
  })

  it('shares are of the time when both were listened to, whatever one said alone', () => {
    const talk = [
      ...pieces(
        'advisor',
        [
          [0, 10],
          [100, 170],
        ],
        0,
        180,
      ),
      ...pieces('beneficiary', [[20, 40]], 0, 90),
    ]
    expect(figuresOf(talk, 180).overall).toMatchObject({
      coveredMs: 90_000,
      advisorMs: 10_000,
      beneficiaryMs: 20_000,
    })
  })

  it('where neither player spoke there is no share', () => {
    expect(
      figuresOf([...pieces('advisor', [], 0, 90), ...pieces('beneficiary', [], 0, 90)], 90).overall.share,
    ).toBeNull()
  })
})

const steps = fc.array(fc.tuple(fc.constantFrom('.', 'k', 'l', '8'), fc.integer({ min: 1, max: 40 })), {
  maxLength: 60,
})
const text = steps.map((runs) =>
  runs
    .map(([step, length]) => step.repeat(length))
    .join('')
    .slice(0, 900),
)

describe('laws of the figures', () => {
  it('both shares are all that was said, and phases add up to the whole', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 89 }), (one, two, cut) => {
        const talk = [
          { seat: 'advisor' as const, from: begin, steps: one },
          { seat: 'beneficiary' as const, from: begin, steps: two },
        ]
        const found = talkOf({ talk, clock: clockOf(90) })
        if (!found) return
        const { overall, phases, silences, overlaps } = talkFigures(found, [
          stay('a', 0, cut),
          stay('b', cut, 90),
        ])
        const mirrored = talkFigures(
          { advisor: found.beneficiary, beneficiary: found.advisor, both: found.both },
          [stay('a', 0, 90)],
        )
        if (overall.share !== null) expect(overall.share + (mirrored.overall.share ?? 0)).toBeCloseTo(1, 10)
        expect(phases.reduce((sum, each) => sum + each.advisorMs, 0)).toBe(overall.advisorMs)
        expect(phases.reduce((sum, each) => sum + each.coveredMs, 0)).toBe(totalMs(found.both))
        expect(mirrored.silences.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(
          silences.map(({ fromMs, toMs }) => [fromMs, toMs]),
        )
        expect(mirrored.overlaps.map(({ fromMs, isInterruption }) => [fromMs, isInterruption])).toEqual(
          overlaps.map(({ fromMs, isInterruption }) => [fromMs, isInterruption]),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('an hour is read and counted without a noticeable wait', () => {
    const hour = 3_600
    const lines = (shift: number): Line[] =>
      Array.from({ length: 600 }, (_, index) => [index * 6 + shift, index * 6 + shift + 3.2])
    const talk = [...pieces('advisor', lines(0), 0, hour), ...pieces('beneficiary', lines(2.9), 0, hour)]
    const from = performance.now()
    const { overall } = figuresOf(talk, hour)
    console.info(`talk of an hour: ${(performance.now() - from).toFixed(1)} ms`)
    expect(overall.coveredMs).toBe(hour * 1_000)
  })
})
