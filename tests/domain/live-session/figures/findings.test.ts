import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeKeyOf, comparedIn, findingsOf, markOf } from '@/domain/live-session/figures/findings'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { anyHistory } from '../histories'
import { entering, interview, marking, moving, ticking } from '../interview'
import { revealIds } from '../people'

const minute = 60_000
const findingsIn = ({ state, end }: ReturnType<typeof interview>, reveals: readonly string[] = []) =>
  findingsOf(state, timelineOf(state, grid, end), grid, reveals)

describe('what to look at first', () => {
  it('is nothing in an interview with a whole frame and no reading that parts', () => {
    const ticks = grid.frame.map((item) => ticking(minute, item.key))
    expect(findingsIn(interview([...ticks, entering(4 * minute, 'exploration')]))).toEqual([])
  })

  it('comes in one order: divergences, solution, breaches, frame, returns, facts kept', () => {
    const unwell = Array.from({ length: 5 }, (_, n) => marking(12 * minute + n, 'empathy', 'missed'))
    const happened = interview([
      entering(4 * minute, 'exploration'),
      marking(5 * minute, 'impartiality', 'breached'),
      marking(6 * minute, 'unsolicitedAdvice'),
      marking(8 * minute, 'activeListening', 'demonstrated'),
      moving(8 * minute + 5_000, 20),
      marking(9 * minute, 'summary'),
      entering(10 * minute, 'conclusion'),
      entering(11 * minute, 'exploration'),
      ...unwell,
      {
        type: 'selfAssessmentGiven',
        at: 21 * minute,
        payload: {
          answers: {
            ratings: { empathy: 5 },
            moment: { codeKey: null, text: '', at: null, direction: null },
            freeText: '',
          },
        },
      },
    ])
    expect(findingsIn(happened, ['wife']).map(({ kind, atMs }) => [kind, atMs])).toEqual([
      ['dialFell', 8 * minute],
      ['selfRating', null],
      ['prematureSolution', 6 * minute],
      ['breach', 5 * minute],
      ['frame', 4 * minute],
      ['regression', 11 * minute],
      ['reveals', null],
    ])
  })

  it('begins with the stops, all in one, at the first hors-jeu', () => {
    const happened = interview([
      { type: 'interviewPaused', at: 2 * minute, payload: {} },
      { type: 'interviewResumed', at: 3 * minute, payload: {} },
      marking(5 * minute, 'impartiality', 'breached'),
      { type: 'interviewHalted', at: 6 * minute, payload: {} },
      { type: 'interviewResumed', at: 7 * minute, payload: {} },
    ])
    const [first, next] = findingsIn(happened)
    expect(first).toMatchObject({ kind: 'stops', atMs: 5 * minute })
    expect(first?.kind === 'stops' && first.stops.map(({ kind }) => kind)).toEqual(['pause', 'halt'])
    expect(next?.kind).not.toBe('stops')
  })

  it('then goes on with what is about the advisor’s focus', () => {
    const happened = [
      marking(5 * minute, 'impartiality', 'breached'),
      marking(6 * minute, 'unsolicitedAdvice'),
      marking(7 * minute, 'confidentiality', 'breached'),
    ]
    const chosen = { type: 'focusChosen', at: -30_000, payload: { codeKey: 'confidentiality' } } as const
    const titles = (found: ReturnType<typeof findingsIn>) =>
      found.map((finding) => codeKeyOf(finding) ?? finding.kind)
    expect(titles(findingsIn(interview(happened)))).toEqual([
      'unsolicitedAdvice',
      'impartiality',
      'confidentiality',
    ])
    expect(titles(findingsIn(interview([chosen, ...happened])))).toEqual([
      'confidentiality',
      'unsolicitedAdvice',
      'impartiality',
    ])
  })

  it('reads the supervisors’ marks, not an observer’s practice', () => {
    const practised = { ...marking(5 * minute, 'impartiality', 'breached'), by: 'observer' } as const
    expect(findingsIn(interview([practised]))).toEqual([])
  })

  it('forgets a breach once its mark is undone', () => {
    const breach = marking(5 * minute, 'impartiality', 'breached')
    const happened = interview([breach, { type: 'undone', at: 6 * minute, payload: { eventId: 'e3' } }])
    expect(findingsIn(happened)).toEqual([])
  })

  it('where it is nothing, says what there was to compare, and claims no agreement', () => {
    const compared = (...happenings: Parameters<typeof interview>[0]) => {
      const { state, end } = interview(happenings)
      return comparedIn(state, timelineOf(state, grid, end))
    }
    const noted = marking(5 * minute, 'empathy', 'demonstrated')
    const moved = moving(6 * minute, 55)
    const moment = { codeKey: null, text: '', at: null, direction: null }
    const rated = {
      type: 'selfAssessmentGiven',
      at: 21 * minute,
      payload: { answers: { ratings: { empathy: 4 }, moment, freeText: '' } },
    } as const
    expect(compared(moved, rated)).toBe('nothingMarked')
    expect(compared({ ...noted, by: 'observer' }, moved, rated)).toBe('nothingMarked')
    expect(compared(noted)).toBe('nothingBeside')
    expect(compared(noted, moved)).toBe('dialAlone')
    expect(compared(noted, rated)).toBe('selfAlone')
    expect(compared(noted, moved, rated)).toBe('everything')
  })

  it('whatever happened, gives each finding a key of its own and a moment of the interview', () => {
    fc.assert(
      fc.property(anyHistory, ({ state }) => {
        const timeline = timelineOf(state, grid, Number.MAX_SAFE_INTEGER)
        const findings = findingsOf(state, timeline, grid, revealIds)
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
        for (const finding of findings) {
          expect(finding.atMs ?? 0).toBeGreaterThanOrEqual(0)
          expect(finding.atMs ?? 0).toBeLessThanOrEqual(timeline.lengthMs)
          if (finding.atMs !== null) expect(markOf(finding)?.atMs ?? finding.atMs).toBe(finding.atMs)
        }
      }),
      { numRuns: 60 },
    )
  })
})
