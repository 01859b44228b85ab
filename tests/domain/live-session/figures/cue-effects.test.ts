import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cueCounts, cueEffectMs, cueEffects } from '@/domain/live-session/figures/cue-effects'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import type { TimelineCue } from '@/domain/live-session/timeline/timeline-cues'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { interview, marking } from '../interview'
import { anyMarks, markAt, minute, second } from './marks'

const lengthMs = 20 * minute
const cueAt = (atMs: number, seenAfterMs: number | null = null): TimelineCue => ({
  id: `cue-${atMs}`,
  text: 'laisse le silence',
  icon: null,
  senderId: 'sophie',
  atMs,
  seenAfterMs,
  effect: null,
})
const effectsOf = (cues: readonly TimelineCue[], marks: Parameters<typeof tracks>[0]) =>
  cueEffects({ cues, tracks: tracks(marks), lengthMs })
const tracks = (marks: ReturnType<typeof markAt>[]) => [{ track: 'supervisor' as const, marks }]
const anyCues = fc
  .uniqueArray(fc.record({ at: fc.nat(20 * minute), seen: fc.option(fc.nat(12_000)) }), {
    maxLength: 12,
    selector: ({ at }) => at,
  })
  .map((cues) => cues.map(({ at, seen }) => cueAt(at, seen)))

describe('what followed a cue', () => {
  it('is the supervisors’ marks of the sixty seconds after it', () => {
    const before = markAt(4 * minute - second, 'silence')
    const within = markAt(4 * minute + 12 * second, 'activeListening', 'demonstrated')
    const last = markAt(5 * minute, 'openQuestion')
    const beyond = markAt(5 * minute + 1, 'closedQuestion')
    const [effect] = effectsOf([cueAt(4 * minute)], [before, within, last, beyond])
    expect(effect?.marks).toEqual([within, last])
    expect(effect?.whole).toBe(true)
  })

  it('leaves out what observers noted for practice', () => {
    const marks = [markAt(minute + second, 'silence')]
    const [effect] = cueEffects({
      cues: [cueAt(minute)],
      tracks: [
        { track: 'supervisor', marks: [] },
        { track: 'observer:nadia', marks },
      ],
      lengthMs,
    })
    expect(effect?.marks).toEqual([])
  })

  it('is told to be short when the interview ended within the minute', () => {
    expect(effectsOf([cueAt(lengthMs - 59 * second)], [])[0]?.whole).toBe(false)
    expect(effectsOf([cueAt(lengthMs - minute)], [])[0]?.whole).toBe(true)
  })

  it('is counted on the interview clock: a pause takes nothing off the minute', () => {
    const story = (pause: number) => [
      { type: 'iconCueSent', at: minute, payload: { icon: 'silence' } } as const,
      marking(minute + 20 * second, 'silence'),
      { type: 'interviewPaused', at: minute + 30 * second, payload: {} } as const,
      { type: 'interviewResumed', at: minute + 30 * second + pause, payload: {} } as const,
      marking(minute + 50 * second + pause, 'empathy', 'demonstrated'),
      marking(minute + 70 * second + pause, 'echo'),
    ]
    for (const pause of [second, 10 * minute]) {
      const { state, end } = interview(story(pause), 40 * minute)
      const [effect] = cueEffects(timelineOf(state, grid, end))
      expect(effect?.marks.map(({ codeKey }) => codeKey)).toEqual(['silence', 'empathy'])
    }
  })

  it('does not hold what was noted while the clock stood still at the cue, and holds what came after', () => {
    const { state, end } = interview([
      { type: 'interviewPaused', at: minute, payload: {} },
      { type: 'cueSent', at: minute + 5 * second, payload: { text: 'respire' } },
      marking(minute + 8 * second, 'interruption'),
      { type: 'interviewResumed', at: minute + 20 * second, payload: {} },
      marking(minute + 25 * second, 'silence'),
    ])
    const [effect] = cueEffects(timelineOf(state, grid, end))
    expect(effect?.marks.map(({ codeKey }) => codeKey)).toEqual(['silence'])
  })

  it('is each cue’s own: exactly the marks of its minute, whatever the other cues', () => {
    fc.assert(
      fc.property(anyCues, anyMarks, (cues, marks) => {
        const effects = effectsOf(cues, marks)
        expect(effects.map(({ cue }) => cue)).toEqual([...cues].sort((a, b) => a.atMs - b.atMs))
        for (const effect of effects) {
          expect(effectsOf([effect.cue], marks)).toEqual([effect])
          for (const mark of marks) {
            const delay = mark.atMs - effect.cue.atMs
            expect(effect.marks.includes(mark)).toBe(delay > 0 && delay <= cueEffectMs)
          }
        }
      }),
    )
  })
})

describe('cues counted', () => {
  it('count by whether they were seen and what followed', () => {
    const cues = [cueAt(minute, 3_000), cueAt(5 * minute, 6_000), cueAt(10 * minute)]
    const marks = [
      markAt(minute + second, 'empathy', 'demonstrated'),
      markAt(minute + 2 * second, 'confidentiality', 'breached'),
      markAt(5 * minute + second, 'silence'),
    ]
    expect(cueCounts(effectsOf(cues, marks))).toEqual({
      sent: 3,
      seen: 2,
      thenPositive: 1,
      thenNegative: 1,
      thenNothing: 1,
    })
  })

  it('are never more than the cues sent, and lose nothing when a mark is added', () => {
    fc.assert(
      fc.property(anyCues, anyMarks, fc.nat(20 * minute), (cues, marks, atMs) => {
        const counts = cueCounts(effectsOf(cues, marks))
        const more = cueCounts(
          effectsOf(
            cues,
            [...marks, markAt(atMs, 'empathy', 'demonstrated', 'one more')].sort((a, b) => a.atMs - b.atMs),
          ),
        )
        for (const { sent, seen, thenPositive, thenNegative, thenNothing } of [counts, more]) {
          for (const part of [seen, thenPositive, thenNegative, thenNothing]) {
            expect(part).toBeGreaterThanOrEqual(0)
            expect(part).toBeLessThanOrEqual(sent)
          }
          expect(Math.max(thenPositive, thenNegative) + thenNothing).toBeLessThanOrEqual(sent)
        }
        expect(more.thenPositive).toBeGreaterThanOrEqual(counts.thenPositive)
        expect(more.thenNothing).toBeLessThanOrEqual(counts.thenNothing)
      }),
    )
  })
})
