'use client'

import type { Room } from '@/app/_live/session/room'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline, TimelineTrack } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import type { ItemLane, Lane, TimelineItem } from '@/reading/lanes/lanes'
import { useLaneBuilder } from './use-lane-builder'

/**
 * The lanes of the console: what is happening, compact. Those of an observer hold their own marks only; the other supervisors'
 * come last, once blind codings are open (`withOthers`).
 */
export function useConsoleLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
  track: TimelineTrack['track'],
  withOthers: boolean,
): { lanes: readonly Lane[]; folded: readonly Lane[]; timeline: Timeline } {
  const build = useLaneBuilder(room, state, now)
  const { t, timeline } = build
  const own = timeline.tracks.find((each) => each.track === track)
  const marks = (own?.marks ?? []).map((mark) => ({
    lane: mark.lane,
    item: build.markItem(mark),
  }))
  const row = (id: string, title: string, items: readonly TimelineItem[]): ItemLane => ({
    kind: 'items',
    id,
    title,
    subtitle: '',
    height: 24,
    rows: [{ id, items }],
  })
  const rows = room.grid.lanes.map(({ key, label }) =>
    row(
      key,
      localize(label, build.locale),
      marks.filter(({ lane }) => lane === key).map(({ item }) => item),
    ),
  )
  const phases = {
    ...build.phases(24, false, own?.seat === 'supervisor' ? own : undefined),
    title: t('lane.phases'),
  }
  const others = withOthers
    ? timeline.tracks.filter((each) => each.seat === 'supervisor' && each !== own)
    : []
  const theirs = others.flatMap((each) => [
    build.phases(24, false, each),
    row(
      each.track,
      build.marksOf(each.ownerId ?? ''),
      each.marks.map((mark) => ({ ...build.markItem(mark), label: '' })),
    ),
  ])
  if (room.viewer.seat === 'observer') {
    const lanes = [phases, ...rows]
    return { lanes, folded: lanes, timeline }
  }
  const given = [...build.cues(), ...build.reveals()].sort((a, b) => a.atMs - b.atMs)
  return {
    lanes: [
      phases,
      ...rows,
      ...theirs,
      row('given', t('lane.given'), given),
      build.dial(t('lane.dial'), '', 60, []),
    ],
    folded: [
      phases,
      row(
        'marks',
        t('lane.marks'),
        marks.map(({ item }) => ({ ...item, label: '' })),
      ),
      ...theirs,
    ],
    timeline,
  }
}
