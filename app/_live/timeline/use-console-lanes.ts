'use client'

import type { Room } from '@/app/_live/room'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline, TimelineTrack } from '@/domain/live-session/timeline'
import type { ItemLane, Lane, TimelineItem } from './lanes'
import { useLaneBuilder } from './use-lane-builder'

/** The lanes of the console: what is happening, compact. An observer's hold their own marks only. */
export function useConsoleLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
  track: TimelineTrack['track'],
): { lanes: readonly Lane[]; folded: readonly Lane[]; timeline: Timeline } {
  const build = useLaneBuilder(room, state, now)
  const { t, timeline } = build
  const marks = (timeline.tracks.find((each) => each.track === track)?.marks ?? []).map((mark) => ({
    family: mark.family,
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
  const postures = marks.filter(({ family }) => family === 'posture').map(({ item }) => item)
  const others = marks.filter(({ family }) => family !== 'posture').map(({ item }) => item)
  const phases = build.phases(24, false)
  if (track !== 'supervisor') {
    const lanes = [
      phases,
      row('postures', t('lane.postures'), postures),
      row('others', t('lane.others'), others),
    ]
    return { lanes, folded: lanes, timeline }
  }
  const given = [...build.cues(), ...build.reveals()].sort((a, b) => a.atMs - b.atMs)
  return {
    lanes: [
      phases,
      row('postures', t('lane.postures'), postures),
      row('others', t('lane.others'), others),
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
    ],
    timeline,
  }
}
