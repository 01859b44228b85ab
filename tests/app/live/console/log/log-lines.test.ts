import { describe, expect, it } from 'vitest'
import { logLines } from '@/app/_live/console/log/log-lines'
import { unseenIn } from '@/app/_live/console/log/use-following'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { second } from '../../../../domain/live-session/people'
import { halted, started } from '../../../../domain/live-session/stages'
import { act, given } from '../../../../domain/live-session/story'

const mark = (seconds: number) =>
  act('sophie', { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 }, seconds)

describe('the lines of the log', () => {
  it('have the newest first, and a mark made in a stop after that stop', () => {
    const { state } = given(...halted, mark(45))
      .when(act('sophie', { type: 'resumeInterview' }, 50))
      .yields({
        type: 'interviewResumed',
        payload: {},
      })
    const lines = logLines(state, annotationsOf(state).marks, second(60))
    expect(lines.slice(0, 2).map(({ kind }) => kind)).toEqual(['mark', 'stop'])
    expect(lines[1]).toMatchObject({
      kind: 'stop',
      stop: { kind: 'halt', lengthMs: 10_000, resumedById: 'sophie' },
    })
  })
})

describe('marks of one moment', () => {
  it('have the one noted last first: marks of the first second may all stand at the start', () => {
    const { state } = given(...started, mark(1), mark(1), mark(1), mark(2))
      .when(act('sophie', { type: 'pauseInterview' }, 5))
      .yields({ type: 'interviewPaused', payload: {} })
    const { marks } = annotationsOf(state)
    const lines = logLines(state, marks, second(6)).filter(({ kind }) => kind === 'mark')
    expect(lines.map(({ id }) => id)).toEqual(marks.map(({ id }) => id).toReversed())
  })
})

describe('lines that came while the reader was further down', () => {
  it('are counted from the newest one that was seen', () => {
    expect(unseenIn(['d', 'c', 'b', 'a'], 'b')).toBe(2)
    expect(unseenIn(['d', 'c', 'b', 'a'], 'd')).toBe(0)
    expect(unseenIn(['d', 'c'], null)).toBe(0)
  })

  it('are none where the line that was seen last has been taken back', () => {
    expect(unseenIn(['d', 'c'], 'b')).toBe(0)
  })
})
