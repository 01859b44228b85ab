import { describe, expect, it } from 'vitest'
import { defaultPlan } from '@/domain/live-session/core/plan'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import { dialAt, dialCurve, dialResponse } from '@/domain/live-session/dial/dial'
import type { EventPayloads, EventType, LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import {
  marksDuring,
  marksOf,
  positiveShare,
  tallyByCode,
  tallyByGroup,
} from '@/domain/live-session/marking/tallies'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { familyOf } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { clockText } from '@/reading/words/clock-text'
import { lengthOfTime } from '@/reading/words/length-of-time'

const start = Date.UTC(2026, 10, 24, 9)
const second = 1_000
const minute = 60 * second

type Happening = {
  [T in EventType]: { type: T; at: number; payload: EventPayloads[T]; by?: 'observer' | 'supervisor' }
}[EventType]

/** An interview that began at `start`; `at` counts from there on the wall clock, in milliseconds. */
function interview(...happenings: Happening[]): LiveSessionState {
  const contract: Happening = {
    type: 'scheduled',
    at: -minute,
    payload: {
      scenario: { key: 'yann', version: 1 },
      grid: { key: grid.key, version: grid.version },
      plan: defaultPlan,
      place: 'room',
      where: null,
      settings: defaultLiveSettings,
      scheduledFor: start,
      seats: [],
      notesArrivals: false,
      recording: null,
    },
  }
  const began: Happening = { type: 'interviewStarted', at: 0, payload: { phase: 'introduction' } }
  const events = [contract, began, ...happenings].map(
    ({ type, at, payload, by = 'supervisor' }, index) =>
      ({
        id: `e${index + 1}`,
        seq: index + 1,
        type,
        actorId: by,
        seat: by,
        at: start + at,
        recordedAt: start + at,
        payload,
      }) as LiveSessionEvent,
  )
  return fold(events, initialState)
}

const mark = (
  at: number,
  codeKey: string,
  valence: EventPayloads['marked']['valence'] = null,
): Happening => ({
  type: 'marked',
  at,
  payload: { codeKey, valence, reactionOffsetMs: 0 },
})

describe('the timeline of an interview', () => {
  it('places marks on the interview clock, so that a pause takes no room', () => {
    const state = interview(
      { type: 'interviewPaused', at: minute, payload: {} },
      { type: 'interviewResumed', at: 4 * minute, payload: {} },
      mark(5 * minute, 'empathy', 'demonstrated'),
    )
    const timeline = timelineOf(state, grid, start + 6 * minute)
    expect(timeline.lengthMs).toBe(3 * minute)
    expect(timeline.tracks[0]?.marks).toMatchObject([
      { atMs: 2 * minute, family: 'postures', shape: 'triangle', valence: 'demonstrated' },
    ])
  })

  it('keeps each observer’s marks on a lane of their own, after the supervisors’', () => {
    const state = interview({ ...mark(minute, 'echo'), by: 'observer' }, mark(2 * minute, 'reflection'), {
      ...mark(3 * minute, 'summary'),
      by: 'observer',
    })
    expect(
      timelineOf(state, grid, start + 4 * minute).tracks.map(({ track, marks }) => [
        track,
        marks.map(({ codeKey }) => codeKey),
      ]),
    ).toEqual([
      ['supervisor', ['reflection']],
      ['observer:observer', ['echo', 'summary']],
    ])
  })

  it('orders marks by when they happened, not by when they were keyed', () => {
    const state = interview(mark(2 * minute, 'echo'), mark(3 * minute, 'summary'), {
      type: 'markRetimed',
      at: 3 * minute,
      payload: { markId: 'e4', markedAt: start + minute },
    })
    const [track] = timelineOf(state, grid, start + 4 * minute).tracks
    expect(track?.marks.map(({ codeKey, atMs }) => [codeKey, atMs])).toEqual([
      ['summary', minute],
      ['echo', 2 * minute],
    ])
  })

  it('keeps when the key was pressed beside where the mark was moved', () => {
    const state = interview(mark(2 * minute, 'echo'), {
      type: 'markRetimed',
      at: 3 * minute,
      payload: { markId: 'e3', markedAt: start + minute },
    })
    expect(timelineOf(state, grid, start + 4 * minute).tracks[0]?.marks).toMatchObject([
      { atMs: minute, pressedMs: 2 * minute, corrected: true },
    ])
  })

  it('leaves out a mark whose code the grid does not know', () => {
    const state = interview(mark(minute, 'fromAnotherGrid'))
    expect(timelineOf(state, grid, start + 2 * minute).tracks[0]?.marks).toEqual([])
  })

  it('carries the plan, the stays and the facts given', () => {
    const state = interview(
      { type: 'phaseEntered', at: 4 * minute, payload: { phase: 'exploration', regression: false } },
      { type: 'revealGiven', at: 5 * minute, payload: { revealId: 'father' } },
    )
    const timeline = timelineOf(state, grid, start + 6 * minute)
    expect(timeline.plannedMs).toBe(20 * minute)
    expect(timeline.stays.map(({ phase, fromMs, toMs }) => [phase, fromMs, toMs])).toEqual([
      ['introduction', 0, 4 * minute],
      ['exploration', 4 * minute, 6 * minute],
    ])
    expect(timeline.reveals).toEqual([{ id: 'father', atMs: 5 * minute }])
  })

  it('tells after how long a cue was seen and what the dial did from one to ten seconds after it', () => {
    const samples = [
      { at: start + 62 * second, value: 55 },
      { at: start + 66 * second, value: 62 },
    ]
    const state = interview(
      { type: 'cueSent', at: minute, payload: { text: 'laisse le silence' } },
      { type: 'cueAcknowledged', at: minute + 3 * second, payload: { cueId: 'e3' } },
      { type: 'dialMoved', at: 66 * second, payload: { samples } },
    )
    expect(timelineOf(state, grid, start + 65 * second).cues).toMatchObject([
      { atMs: minute, seenAfterMs: 3 * second, effect: null },
    ])
    expect(timelineOf(state, grid, start + 2 * minute).cues).toMatchObject([{ effect: 8 }])
  })
})

describe('the dial as a line', () => {
  it('is empty until the beneficiary moves it', () => {
    expect(dialCurve([], 5 * minute)).toEqual([])
    expect(dialAt([], minute)).toBeNull()
    expect(dialResponse([], minute, 5 * minute)).toBeNull()
  })

  it('starts at 50 and holds between movements', () => {
    const curve = dialCurve(
      [
        { atMs: 60_000, value: 70 },
        { atMs: 61_000, value: 72 },
      ],
      90_000,
    )
    expect(curve).toEqual([
      { atMs: 0, value: 50 },
      { atMs: 59_000, value: 50 },
      { atMs: 60_000, value: 70 },
      { atMs: 61_000, value: 72 },
      { atMs: 90_000, value: 72 },
    ])
    expect([0, 30_000, 60_500, 80_000].map((atMs) => dialAt(curve, atMs))).toEqual([50, 50, 71, 72])
  })
})

describe('counting marks', () => {
  const state = interview(
    mark(minute, 'empathy', 'demonstrated'),
    { type: 'phaseEntered', at: 4 * minute, payload: { phase: 'exploration', regression: false } },
    mark(4 * minute, 'empathy', 'missed'),
    mark(5 * minute, 'openQuestion'),
    { type: 'phaseEntered', at: 6 * minute, payload: { phase: 'conclusion', regression: false } },
    mark(7 * minute, 'confidentiality', 'breached'),
    { type: 'phaseEntered', at: 8 * minute, payload: { phase: 'exploration', regression: true } },
    mark(9 * minute, 'closedQuestion'),
    { ...mark(9 * minute, 'empathy', 'demonstrated'), by: 'observer' },
  )
  const marks = marksOf(state, 'supervisor')

  it('goes by code and direction, on one track', () => {
    const tallies = tallyByCode(marks)
    expect(tallies.get('empathy')).toEqual({ count: 2, positive: 1, negative: 1 })
    expect(tallies.get('confidentiality')).toEqual({ count: 1, positive: 0, negative: 1 })
    expect(tallies.get('openQuestion')).toEqual({ count: 1, positive: 0, negative: 0 })
    expect(tallies.get('authenticity')).toBeUndefined()
  })

  it('goes by phase over every stay in it, the open one included', () => {
    const during = marksDuring(state, marks, 'exploration')
    expect(during.map(({ codeKey }) => codeKey)).toEqual(['empathy', 'openQuestion', 'closedQuestion'])
  })

  it('goes by group of a family, with the empty groups too', () => {
    const family = familyOf(grid, 'openQuestion')
    const counts = family ? tallyByGroup(grid, family, marks) : []
    expect(counts.map(({ group, count }) => [group.key, count])).toEqual([
      ['questions', 2],
      ['reformulations', 0],
      ['supports', 0],
      ['deviations', 0],
    ])
  })

  it('gives no share under five marks', () => {
    expect(positiveShare(undefined)).toBeNull()
    expect(positiveShare({ count: 4, positive: 3, negative: 1 })).toBeNull()
    expect(positiveShare({ count: 5, positive: 3, negative: 2 })).toEqual({ positive: 3, total: 5 })
  })
})

describe('the stops', () => {
  const at = (ms: number, type: 'interviewPaused' | 'interviewHalted' | 'interviewResumed', by: string) =>
    ({ type, at: ms, payload: {}, by }) as Happening

  it('stand at their moment of the interview, with who asked and how long each lasted', () => {
    const state = interview(
      at(2 * minute, 'interviewPaused', 'advisor'),
      at(2 * minute + 22_000, 'interviewResumed', 'supervisor'),
      at(5 * minute, 'interviewHalted', 'beneficiary'),
      at(5 * minute + 41_000, 'interviewResumed', 'supervisor'),
    )
    expect(timelineOf(state, grid, start + 9 * minute).stops).toMatchObject([
      { atMs: 2 * minute, lengthMs: 22_000, kind: 'pause', byId: 'advisor', resumedById: 'supervisor' },
      {
        atMs: 5 * minute - 22_000,
        lengthMs: 41_000,
        kind: 'halt',
        byId: 'beneficiary',
        resumedById: 'supervisor',
      },
    ])
  })

  it('are one, and hors-jeu, where a player said hors-jeu in a pause', () => {
    const state = interview(
      at(2 * minute, 'interviewPaused', 'supervisor'),
      at(2 * minute + 10_000, 'interviewHalted', 'beneficiary'),
    )
    expect(timelineOf(state, grid, start + 3 * minute).stops).toMatchObject([
      {
        atMs: 2 * minute,
        from: start + 2 * minute,
        to: null,
        lengthMs: 60_000,
        kind: 'halt',
        byId: 'beneficiary',
      },
    ])
  })

  it('last whole seconds, so that a clock and a sentence tell the same length', () => {
    const lasting = interview(at(2 * minute, 'interviewPaused', 'supervisor'))
    expect(timelineOf(lasting, grid, start + 2 * minute + 27_900).stops).toMatchObject([{ lengthMs: 27_000 }])
    const over = interview(
      at(2 * minute, 'interviewPaused', 'supervisor'),
      at(2 * minute + 10_600, 'interviewHalted', 'beneficiary'),
      at(2 * minute + 27_700, 'interviewResumed', 'supervisor'),
    )
    const [stop] = timelineOf(over, grid, start + 9 * minute).stops
    expect(stop).toMatchObject({ lengthMs: 27_000 })
    expect(clockText(stop?.lengthMs ?? 0)).toBe('00:27')
    expect(lengthOfTime(stop?.lengthMs ?? 0)).toEqual({ key: 'seconds', values: { minutes: 0, seconds: 27 } })
  })
})
