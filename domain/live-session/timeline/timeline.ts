import {
  type Code,
  codeOf,
  type Family,
  familyOf,
  type ObservationGrid,
  type Valence,
} from '@/domain/observation/grid'
import { elapsedAt } from '../core/clock'
import { interviewMinutes } from '../core/plan'
import type { DialPoint } from '../dial/dial'
import { annotationsOf } from '../marking/annotations'
import { isBlind, supervisorsOf } from '../marking/lead'
import { type PhaseInterval, phaseIntervals, plannedStarts } from '../marking/phases'
import { mainTrack, type Track, trackOfSeat } from '../marking/tracks'
import type { LiveSessionState } from '../state'
import { stopsOf, type TimelineStop } from './stops'
import {
  dialUpTo,
  type TimelineCue,
  type TimelineKeptCue,
  timelineCues,
  timelineKeptCues,
} from './timeline-cues'

/** A mark where it stands in the interview. `atMs` is interview time. */
export type TimelineMark = {
  readonly id: string
  readonly codeKey: string
  /** Key of the family of its code, and the lane and colour of that family. */
  readonly family: string
  readonly lane: string
  readonly colour: Family['colour']
  readonly shape: Code['shape']
  readonly valence: Valence | null
  readonly atMs: number
  /** Interview time of the key press itself, before any correction. */
  readonly pressedMs: number
  readonly note: string | null
  readonly authorId: string
  readonly corrected: boolean
}

export type TimelineTrack = {
  readonly track: Track
  readonly seat: 'supervisor' | 'observer'
  /** Whose track it is; null for the one that several supervisors share. */
  readonly ownerId: string | null
  readonly marks: readonly TimelineMark[]
  /** Phases as this track has them; empty for an observer, who marks none. */
  readonly stays: readonly PhaseInterval[]
}
/** As much of a track as figures that read marks need. */
export type TrackMarks = Pick<TimelineTrack, 'track' | 'marks'>

/** One interview laid along its own clock: every time is in milliseconds of interview time, stops excluded. */
export type Timeline = {
  readonly lengthMs: number
  readonly plannedMs: number
  /** The phases of the interview: those of the main track. */
  readonly stays: readonly PhaseInterval[]
  readonly planned: readonly { phase: string; fromMs: number; lengthMs: number }[]
  /** The main track first, then that of each other supervisor who coded blind, then each observer's. */
  readonly tracks: readonly TimelineTrack[]
  /** In order of time; several at one moment of the interview are one. */
  readonly stops: readonly TimelineStop[]
  readonly dial: readonly DialPoint[]
  readonly reveals: readonly { readonly id: string; readonly atMs: number }[]
  readonly cues: readonly TimelineCue[]
  /** Kept for the debrief: no advisor was sent them. */
  readonly keptCues: readonly TimelineKeptCue[]
}

/** The marks of the main track, in order of time. */
export function mainMarks(tracks: readonly TrackMarks[]): readonly TimelineMark[] {
  return tracks.find(({ track }) => track === mainTrack)?.marks ?? []
}

/** Lays out the facts of a state, up to `now` (epoch ms). A mark whose code or family this grid does not know is left out. */
export function timelineOf(state: LiveSessionState, grid: ObservationGrid, now: number): Timeline {
  const at = (moment: number) => elapsedAt(state.clock, moment)
  return {
    lengthMs: at(now),
    plannedMs: state.contract ? interviewMinutes(state.contract.plan) * 60_000 : 0,
    stays: phaseIntervals(state, now),
    planned: state.contract ? plannedStarts(state.contract.plan) : [],
    tracks: tracksOf(state, grid, now),
    stops: stopsOf(state, now),
    dial: dialUpTo(state, now),
    reveals: [...state.reveals].map(([id, moment]) => ({ id, atMs: at(moment) })).sort(byTime),
    cues: timelineCues(state, now),
    keptCues: timelineKeptCues(state),
  }
}

function tracksOf(state: LiveSessionState, grid: ObservationGrid, now: number): TimelineTrack[] {
  const at = (moment: number) => elapsedAt(state.clock, moment)
  const supervisors = supervisorsOf(state.contract)
  const tracks = new Map<Track, TimelineMark[]>([[mainTrack, []]])
  for (const personId of supervisors)
    tracks.set(trackOfSeat({ seat: 'supervisor', personId }, state.contract), [])
  for (const mark of annotationsOf(state).marks) {
    const code = codeOf(grid, mark.codeKey)
    const family = familyOf(grid, mark.codeKey)
    if (!code || !family) continue
    const track = tracks.get(mark.track) ?? []
    tracks.set(mark.track, track)
    track.push({
      id: mark.id,
      codeKey: mark.codeKey,
      family: family.key,
      lane: family.lane,
      colour: family.colour,
      shape: code.shape,
      valence: mark.valence,
      atMs: at(mark.at),
      pressedMs: at(mark.pressedAt),
      note: mark.note,
      authorId: mark.authorId,
      corrected: mark.corrected,
    })
  }
  const sole = supervisors.length === 1 || isBlind(state.contract)
  return [...tracks].map(([track, placed]) => {
    const [seat, ownerId = sole ? (supervisors[0] ?? null) : null] = track.split(':') as [
      'supervisor' | 'observer',
      string?,
    ]
    const stays = seat === 'supervisor' ? phaseIntervals(state, now, track) : []
    return { track, seat, ownerId, marks: placed.sort(byTime), stays }
  })
}

function byTime(a: { atMs: number }, b: { atMs: number }): number {
  return a.atMs - b.atMs
}
