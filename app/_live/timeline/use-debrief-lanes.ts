'use client'

import type { Room } from '@/app/_live/room'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Timeline, TimelineTrack } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf, type Family } from '@/domain/observation/grid'
import type { ItemLane, Lane, WordsLane } from './lanes'
import { useLaneBuilder } from './use-lane-builder'

/** What can be shown or left out: the families of codes, and the cues. */
export type Shown = Family | 'cue'
export const everythingShown: readonly Shown[] = ['posture', 'principle', 'technique', 'cue']

/** The lanes of the debrief: the same interview as the supervisor, the advisor and the beneficiary saw it. */
export function useDebriefLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
  shown: readonly Shown[],
): { lanes: readonly Lane[]; timeline: Timeline } {
  const build = useLaneBuilder(room, state, now)
  const { t, locale, timeline, first } = build
  const named = (seat: string) => room.people.filter((person) => person.seat === seat)
  const names = (seat: string) =>
    named(seat)
      .map(({ personId }) => first(personId))
      .join(', ')

  function trackLane({ track, seat, ownerId, marks }: TimelineTrack): ItemLane {
    const visible = marks.filter((mark) => shown.includes(mark.family))
    const postures = visible.filter((mark) => mark.family === 'posture')
    const others = visible.filter((mark) => mark.family !== 'posture')
    return {
      kind: 'items',
      id: track,
      title: ownerId === null ? names('supervisor') : first(ownerId),
      subtitle: t(`seat.${seat}`),
      height: 60,
      rows: [
        { id: 'postures', items: postures.map((mark) => ({ ...build.markItem(mark), label: '' })) },
        { id: 'others', items: others.map(build.markItem) },
      ],
    }
  }

  const moment = state.selfAssessment?.moment
  const code = moment?.codeKey ? codeOf(room.grid, moment.codeKey) : undefined
  const about = code ? ` · ${localize(code.label, locale).toLocaleLowerCase(locale)}` : ''
  const recalled: WordsLane = {
    kind: 'words',
    id: 'recalled',
    title: names('advisor'),
    subtitle: t('seat.advisor'),
    height: 56,
    words: moment?.text ? t('quoted', { text: moment.text }) + about : t('nothingRecalled'),
  }
  const cues: ItemLane = {
    kind: 'items',
    id: 'cues',
    title: t('lane.cues'),
    subtitle: t('lane.cuesEffect'),
    height: 52,
    rows: [{ id: 'cues', items: shown.includes('cue') ? build.cues() : [] }],
  }
  const [main, ...others] = timeline.tracks
  const phasesOfOthers = others.filter(({ seat }) => seat === 'supervisor')
  // What other lanes take, the dial gives: the whole stays in one sight.
  const dialHeight = Math.max(108, 204 - 60 * others.length - 28 * phasesOfOthers.length)
  return {
    timeline,
    lanes: [
      build.phases(50, true, main),
      ...phasesOfOthers.map((track) => build.phases(28, false, track)),
      ...timeline.tracks.map(trackLane),
      recalled,
      build.dial(names('beneficiary'), t('seat.beneficiaryDial'), dialHeight, build.reveals()),
      cues,
    ],
  }
}
