'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import type { Room } from '@/app/_live/session/room'
import type { LiveSessionState } from '@/domain/live-session/state'
import { isBlind } from '@/domain/live-session/supervision'
import {
  type Timeline,
  type TimelineMark,
  type TimelineTrack,
  timelineOf,
} from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { codeOf, type ObservationGrid } from '@/domain/observation/grid'
import type { DialLane, PhaseLane, TimelineItem } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import { signed } from '@/reading/words/signed'

const uncoded = { valence: null, colour: null, codeKey: null, pressedMs: null } as const

type Words = ReturnType<typeof useTranslations<'timeline'>>
export type LaneBuilder = ReturnType<typeof laneBuilder>

/** Builds the lanes of an interview out of its facts, in the reader's language; the same one while these stay the same. */
export function useLaneBuilder(room: Room, state: LiveSessionState, now: number): LaneBuilder {
  const t = useTranslations('timeline')
  const words = useTranslations('supervision.lane')
  const locale = useLocale()
  const cueWords = useCueWords()
  const timeline = useMemo(() => timelineOf(state, room.grid, now), [state, room.grid, now])
  const blind = isBlind(state.contract)
  const namesOf = useMemo(() => markNames(room.grid, t, locale), [room.grid, t, locale])
  return useMemo(
    () => laneBuilder({ room, timeline, blind, t, words, cueWords, namesOf, locale }),
    [room, timeline, blind, t, words, cueWords, namesOf, locale],
  )
}

/** What a mark is called, put into words once for each code and direction. */
function markNames(grid: ObservationGrid, t: Words, locale: string) {
  const known = new Map<string, Pick<TimelineItem, 'label' | 'name'>>()
  const named = new Set(grid.lanes.filter(({ namesMarks }) => namesMarks).map(({ key }) => key))
  return ({ codeKey, valence, lane }: TimelineMark) => {
    const key = `${codeKey}:${valence}`
    const before = known.get(key)
    if (before) return before
    const code = codeOf(grid, codeKey)
    const name = code ? localize(code.label, locale) : codeKey
    const names = {
      label: code && named.has(lane) ? localize(code.shortLabel, locale) : '',
      name: valence ? t('markWithValence', { name, valence: t(`valence.${valence}`) }) : name,
    }
    known.set(key, names)
    return names
  }
}

type Ground = {
  readonly room: Room
  readonly timeline: Timeline
  /** Supervisors code blind: each has phases of their own. */
  readonly blind: boolean
  readonly t: Words
  readonly words: ReturnType<typeof useTranslations<'supervision.lane'>>
  readonly cueWords: ReturnType<typeof useCueWords>
  readonly namesOf: ReturnType<typeof markNames>
  readonly locale: string
}

function laneBuilder({ room, timeline, blind, t, words, cueWords, namesOf, locale }: Ground) {
  const { grid, people, scenario } = room
  const first = (personId: string) =>
    people.find((person) => person.personId === personId)?.name.split(' ')[0] ?? t('someone')

  function markItem(mark: TimelineMark): TimelineItem {
    return {
      id: mark.id,
      atMs: mark.atMs,
      family: mark.family,
      shape: mark.shape,
      valence: mark.valence,
      colour: mark.colour,
      codeKey: mark.codeKey,
      authorId: mark.authorId,
      pressedMs: mark.corrected && clockText(mark.pressedMs) !== clockText(mark.atMs) ? mark.pressedMs : null,
      ...namesOf(mark),
      words: mark.note,
      by: first(mark.authorId),
    }
  }

  /** The phases of the interview, or as one supervisor who codes blind has them. */
  function phases(height: number, withPlan: boolean, of?: TimelineTrack): PhaseLane {
    const by = of?.ownerId != null && blind ? first(of.ownerId) : ''
    const over = timeline.lengthMs - timeline.plannedMs
    return {
      kind: 'phases',
      id: of ? `phases-${of.track}` : 'phases',
      by,
      title: by ? words('phasesOf', { name: by }) : t('lane.phases'),
      subtitle: withPlan ? t('lane.phasesPlan') : '',
      height,
      stays: (of?.stays ?? timeline.stays).map((stay) => {
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
          ? {
              fromMs: timeline.plannedMs,
              toMs: timeline.lengthMs,
              label:
                over < 60_000
                  ? t('overrunSeconds', { seconds: Math.round(over / 1_000) })
                  : `+${clockText(over)}`,
            }
          : null,
    }
  }

  function cues(): TimelineItem[] {
    return timeline.cues.map((cue) => {
      const quoted = t('quoted', { text: cueWords(cue) ?? t('erased') })
      const seen =
        cue.seenAfterMs === null
          ? t('cueUnseen')
          : t('cueSeen', { seconds: Math.round(cue.seenAfterMs / 1_000) })
      const effect = cue.effect === null ? '' : t('cueEffect', { change: signed(cue.effect) })
      return {
        id: cue.id,
        atMs: cue.atMs,
        family: 'cue',
        shape: 'cue',
        ...uncoded,
        authorId: cue.senderId,
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
        family: 'reveal',
        shape: 'reveal',
        ...uncoded,
        authorId: people.find((person) => person.seat === 'beneficiary')?.personId ?? null,
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

  /** The name of a lane of marks by one of several who code blind. */
  const marksOf = (personId: string) => words('marksOf', { name: first(personId) })

  return { t, locale, timeline, markItem, marksOf, phases, cues, reveals, dial, first }
}
