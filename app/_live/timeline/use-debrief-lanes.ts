'use client'

import { useMemo } from 'react'
import type { Room } from '@/app/_live/session/room'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline, TimelineTrack } from '@/domain/live-session/timeline'
import { type Thread, threadsOf } from '@/domain/live-session/words'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import type { ItemLane, Lane, TimelineItem, WordsLane } from '@/reading/lanes/lanes'
import { type LaneBuilder, useLaneBuilder } from './use-lane-builder'

/** The lanes of the debrief: the same interview as each supervisor, observer and player saw it, and what is said about it. */
export function useDebriefLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
): { lanes: readonly Lane[]; timeline: Timeline } {
  const build = useLaneBuilder(room, state, now)
  return useMemo(
    () => ({ timeline: build.timeline, lanes: debriefLanes(build, room, state) }),
    [build, room, state],
  )
}

function debriefLanes(build: LaneBuilder, room: Room, state: LiveSessionState): readonly Lane[] {
  const { t, timeline } = build
  const cues: ItemLane = {
    kind: 'items',
    id: 'cues',
    title: t('lane.cues'),
    subtitle: t('lane.cuesEffect'),
    height: 44,
    rows: [{ id: 'cues', items: build.cues() }],
  }
  const threads: ItemLane = {
    kind: 'items',
    id: 'threads',
    title: t('lane.threads'),
    subtitle: '',
    height: 28,
    rows: [{ id: 'threads', items: threadsOf(state).map((thread) => threadItem(build, thread)) }],
    empty: t('noThreads'),
  }
  const [main, ...others] = timeline.tracks
  const phasesOfOthers = others.filter(({ seat }) => seat === 'supervisor')
  // What further lanes take, the dial gives: the whole stays in one sight as long as it can.
  const dialHeight = Math.max(84, 158 - 60 * others.length - 28 * phasesOfOthers.length)
  return [
    build.phases(50, true, main),
    ...phasesOfOthers.map((track) => build.phases(28, false, track)),
    ...timeline.tracks.map((track) => trackLane(build, room, track)),
    recalledLane(build, room, state),
    build.dial(namesIn(build, room, 'beneficiary'), t('seat.beneficiaryDial'), dialHeight, build.reveals()),
    cues,
    threads,
  ]
}

function namesIn(build: LaneBuilder, room: Room, seat: string): string {
  const sitting = room.people.filter((person) => person.seat === seat)
  return sitting.map(({ personId }) => build.first(personId)).join(', ')
}

/** One lane a track, whoever it belongs to: all supervisors together, or one person by name. */
function trackLane(build: LaneBuilder, room: Room, each: TimelineTrack): ItemLane {
  const { track, seat, ownerId, marks } = each
  const rows = room.grid.lanes.map(({ key }) => ({
    id: key,
    items: marks.filter((mark) => mark.lane === key).map((mark) => ({ ...build.markItem(mark), label: '' })),
  }))
  return {
    kind: 'items',
    id: track,
    title: ownerId === null ? namesIn(build, room, 'supervisor') : build.first(ownerId),
    subtitle: build.t(`seat.${seat}`),
    height: 30 * rows.length,
    rows,
  }
}

/** The id the advisor's recalled moment goes by. */
export const recalledId = 'recalled'

/** What the advisor recalled: at its moment where they could say when, else as words alone. */
function recalledLane(build: LaneBuilder, room: Room, state: LiveSessionState): ItemLane | WordsLane {
  const { t, locale } = build
  const moment = state.selfAssessment?.moment
  const code = moment?.codeKey ? codeOf(room.grid, moment.codeKey) : undefined
  const label = code ? localize(code.label, locale) : ''
  const about = label ? ` · ${label.toLocaleLowerCase(locale)}` : ''
  const quoted = moment?.text ? t('quoted', { text: moment.text }) : ''
  const base = {
    id: 'recalled',
    title: namesIn(build, room, 'advisor'),
    subtitle: t('seat.advisor'),
    height: 44,
  }
  if (!moment || moment.at === null)
    return { ...base, kind: 'words', words: quoted ? quoted + about : t('nothingRecalled') }
  const item: TimelineItem = {
    id: recalledId,
    atMs: moment.at,
    family: 'recalled',
    shape: 'recalled',
    valence: null,
    colour: null,
    codeKey: moment.codeKey,
    authorId: room.people.find((person) => person.seat === 'advisor')?.personId ?? null,
    pressedMs: null,
    label: quoted ? quoted + about : label,
    name: label ? t('recalledOn', { code: label }) : t('recalled'),
    words: moment.text || null,
    by: namesIn(build, room, 'advisor'),
  }
  return { ...base, kind: 'items', voice: true, rows: [{ id: 'recalled', items: [item] }] }
}

function threadItem({ t, first }: LaneBuilder, { id, moment, comments }: Thread): TimelineItem {
  const people = new Set(comments.map(({ authorId }) => first(authorId)))
  return {
    id: `thread-${id}`,
    atMs: moment,
    family: 'thread',
    shape: 'thread',
    valence: null,
    colour: null,
    codeKey: null,
    authorId: null,
    pressedMs: null,
    label: String(comments.length),
    name: t('thread', { count: comments.length }),
    words: comments[0]?.text ?? null,
    by: [...people].join(', '),
  }
}
