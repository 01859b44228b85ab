'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Room } from '@/app/_live/room'
import type { LiveSessionState } from '@/domain/live-session/state'
import {
  type Timeline,
  type TimelineMark,
  type TimelineTrack,
  timelineOf,
} from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf, type Family } from '@/domain/observation/grid'
import { clockText } from './clock-text'
import type { DialLane, ItemLane, Lane, PhaseLane, TimelineItem, WordsLane } from './lanes'
import { signed } from './signed'

/** What can be shown or left out: the families of codes, and the cues. */
export type Shown = Family | 'cue'
export const everythingShown: readonly Shown[] = ['posture', 'principle', 'technique', 'cue']

/** Builds the lanes of an interview out of its facts, in the reader's language. */
export function useLaneBuilder(room: Room, state: LiveSessionState, now: number) {
  const t = useTranslations('timeline')
  const locale = useLocale()
  const { grid, people, scenario } = room
  const timeline = timelineOf(state, grid, now)
  const first = (personId: string) =>
    people.find((person) => person.personId === personId)?.name.split(' ')[0] ?? t('someone')

  function markItem(mark: TimelineMark): TimelineItem {
    const code = codeOf(grid, mark.codeKey)
    const name = code ? localize(code.label, locale) : mark.codeKey
    return {
      id: mark.id,
      atMs: mark.atMs,
      shape: mark.shape,
      valence: mark.valence,
      label: code && mark.family === 'posture' ? localize(code.shortLabel, locale) : '',
      name: mark.valence ? t('markWithValence', { name, valence: t(`valence.${mark.valence}`) }) : name,
      words: mark.note,
      by: first(mark.authorId),
    }
  }

  function phases(height: number, withPlan: boolean): PhaseLane {
    const over = timeline.lengthMs - timeline.plannedMs
    return {
      kind: 'phases',
      id: 'phases',
      title: t('lane.phases'),
      subtitle: withPlan ? t('lane.phasesPlan') : '',
      height,
      stays: timeline.stays.map((stay) => {
        const phase = grid.phases.find((each) => each.key === stay.phase)
        return {
          key: stay.phase,
          name: phase ? localize(phase.label, locale) : stay.phase,
          fromMs: stay.fromMs,
          toMs: stay.toMs,
          band: timeline.planned.findIndex((each) => each.phase === stay.phase) % 2,
          regression: stay.regression,
        }
      }),
      planned: withPlan
        ? timeline.planned.map(({ phase, fromMs, lengthMs }) => ({
            key: phase,
            fromMs,
            toMs: fromMs + lengthMs,
          }))
        : [],
      overrun:
        withPlan && over >= 1_000
          ? { fromMs: timeline.plannedMs, toMs: timeline.lengthMs, label: `+${clockText(over)}` }
          : null,
    }
  }

  function cues(): TimelineItem[] {
    return timeline.cues.map((cue) => {
      const quoted = t('quoted', { text: cue.text ?? t('erased') })
      const seen =
        cue.seenAfterMs === null
          ? t('cueUnseen')
          : t('cueSeen', { seconds: Math.round(cue.seenAfterMs / 1_000) })
      const effect = cue.effect === null ? '' : t('cueEffect', { change: signed(cue.effect) })
      return {
        id: cue.id,
        atMs: cue.atMs,
        shape: 'cue',
        valence: null,
        label: effect ? `${quoted} ${signed(cue.effect ?? 0)}` : `${quoted} · ${seen}`,
        name: t('cue', { text: quoted }),
        words: null,
        by: [seen, effect].filter(Boolean).join(' · '),
      }
    })
  }

  function reveals(): TimelineItem[] {
    return timeline.reveals.flatMap(({ id, atMs }) => {
      const reveal = scenario.reveals?.find((each) => each.id === id)
      if (!reveal) return []
      const fact = localize(reveal.fact, locale)
      return {
        id: `reveal-${id}`,
        atMs,
        shape: 'reveal',
        valence: null,
        label: fact,
        name: t('reveal', { fact }),
        words: null,
        by: '',
      }
    })
  }

  function dial(title: string, subtitle: string, height: number, items: readonly TimelineItem[]): DialLane {
    return {
      kind: 'dial',
      id: 'dial',
      title,
      subtitle,
      height,
      curve: timeline.dial,
      items,
      empty: t('dialStill'),
    }
  }

  return { t, locale, timeline, markItem, phases, cues, reveals, dial, first }
}

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

/** The lanes of the debrief: the same interview as the supervisor, the advisor and the beneficiary saw it. */
export function useDebriefLanes(
  room: Room,
  state: LiveSessionState,
  now: number,
  shown: readonly Shown[],
): { lanes: readonly Lane[]; timeline: Timeline } {
  const build = useLaneBuilder(room, state, now)
  const { t, timeline, first } = build
  const named = (seat: string) => room.people.filter((person) => person.seat === seat)
  const names = (seat: string) =>
    named(seat)
      .map(({ personId }) => first(personId))
      .join(', ')

  function trackLane({ track, marks }: TimelineTrack): ItemLane {
    const visible = marks.filter((mark) => shown.includes(mark.family))
    const postures = visible.filter((mark) => mark.family === 'posture')
    const others = visible.filter((mark) => mark.family !== 'posture')
    const observerId = track === 'supervisor' ? null : track.slice('observer:'.length)
    return {
      kind: 'items',
      id: track,
      title: observerId === null ? names('supervisor') : first(observerId),
      subtitle: t(observerId === null ? 'seat.supervisor' : 'seat.observer'),
      height: 56,
      rows: [
        { id: 'postures', items: postures.map((mark) => ({ ...build.markItem(mark), label: '' })) },
        { id: 'others', items: others.map(build.markItem) },
      ],
    }
  }

  const moment = state.selfAssessment?.moment
  const recalled: WordsLane = {
    kind: 'words',
    id: 'recalled',
    title: names('advisor'),
    subtitle: t('seat.advisor'),
    height: 48,
    shape: null,
    words: moment?.text ? t('quoted', { text: moment.text }) : t('nothingRecalled'),
  }
  const cues: ItemLane = {
    kind: 'items',
    id: 'cues',
    title: t('lane.cues'),
    subtitle: t('lane.cuesEffect'),
    height: 44,
    rows: [{ id: 'cues', items: shown.includes('cue') ? build.cues() : [] }],
  }
  const [supervisors, ...observers] = timeline.tracks
  return {
    timeline,
    lanes: [
      build.phases(44, true),
      ...(supervisors ? [trackLane(supervisors)] : []),
      ...observers.map(trackLane),
      recalled,
      build.dial(names('beneficiary'), t('seat.beneficiaryDial'), 108, build.reveals()),
      cues,
    ],
  }
}
