'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { elapsedAt } from '@/domain/live-session/core/clock'
import type { RoomRecorder } from '@/domain/live-session/recording/recorder'
import { clockText } from '@/reading/words/clock-text'
import { useRecording } from '../consent/use-recording'
import { lengthParts } from '../shown'
import { type RoomRecording, type ShownRoom, useShownRoom } from './room-place'

export type RoomWord =
  | 'unanswered'
  | 'refused'
  | 'withdrawn'
  | 'awaited'
  | 'paused'
  | 'clock'
  | 'starting'
  | Exclude<ShownRoom['state'], 'ready'>

export type RoomSaid = {
  readonly word: RoomWord
  readonly title: string
  /** The same where there is little room. */
  readonly short: string
  /** What sign stands before it: a dot while it records, a ring where it waits, a broken one where sound is missing. */
  readonly sign: 'dot' | 'ring' | 'missing' | null
  readonly shown: ShownRoom
}

/** A shorter gap is over before it is read, ms. */
const saidFromMs = 5_000

/** What the recording of the room amounts to at this moment: first what people agreed, then how the device stands. */
export function useRoomSaid(here: Pick<RoomRecording, 'recorder' | 'isHere'>): RoomSaid {
  const t = useTranslations('capture.room.word')
  const short = useTranslations('capture.room.short')
  const outcome = useRecording()?.outcome ?? null
  const shown = useShownRoom(here)
  const device = useDeviceName(here)
  const word = wordOf(outcome, shown)
  const values = { device, battery: here.recorder?.report?.battery ?? 0, ...lengthParts(shown.sinceMs) }
  return { word, title: t(word, values), short: short(word, values), sign: signs[word] ?? null, shown }
}

function wordOf(outcome: string | null, { state, isDue, sinceMs }: ShownRoom): RoomWord {
  if (outcome === null) return 'unanswered'
  if (outcome === 'refused' || outcome === 'withdrawn' || outcome === 'awaited' || outcome === 'paused')
    return outcome
  if (!isDue) return state === 'none' || state === 'silent' || state === 'weak' ? state : 'clock'
  if (state === 'ready') return 'starting'
  if (state === 'stalled' && sinceMs < saidFromMs) return 'recorded'
  return state
}

const signs: Partial<Record<RoomWord, 'dot' | 'ring' | 'missing'>> = {
  awaited: 'ring',
  paused: 'ring',
  clock: 'ring',
  held: 'ring',
  recorded: 'dot',
  none: 'missing',
  silent: 'missing',
  stalled: 'missing',
  full: 'missing',
  weak: 'missing',
}

/** What the device is called by this page. */
export function useDeviceName({ recorder, isHere }: Pick<RoomRecording, 'recorder' | 'isHere'>): string {
  const t = useTranslations('capture.room.device')
  const { nameOf } = useCast()
  if (!recorder) return t('none')
  const { form, personId } = recorder
  if (isHere) return t(hereKeys[form])
  return personId === null || form !== 'computer'
    ? t(form, { name: '' })
    : t('computer', { name: nameOf(personId) })
}

const hereKeys = { computer: 'here', tablet: 'hereTablet', phone: 'herePhone' } as const satisfies Record<
  RoomRecorder['form'],
  string
>

/** The second line: why, since when, or how much is kept of how much. */
export function useRoomSub(here: RoomRecording, { word, shown }: RoomSaid): ReactNode {
  const t = useTranslations('capture.room.sub')
  const length = useTranslations('capture.room')
  const { state } = useLive()
  const recording = useRecording()
  const timeOf = (at: number | null) => clockText(elapsedAt(state.clock, at ?? 0))
  const lost = here.recorder?.missing ?? 0
  const elapsed = clockText(shown.elapsedMs)
  const strong = { b: (words: ReactNode) => <b>{words}</b> }
  switch (word) {
    case 'paused':
      return recording?.ownPause == null
        ? t('paused', { time: timeOf(recording?.since ?? null) })
        : t('pausedByYou', { time: timeOf(recording.ownPause) })
    case 'stalled': {
      const cause = here.recorder?.report?.cause
      if (cause === 'asleep' || cause === 'unplugged') return t(cause)
      return t(cause === 'refused' ? 'refusedMicrophone' : 'stalled')
    }
    case 'recorded':
      return lost === 0
        ? t.rich('whole', { elapsed, ...strong })
        : t.rich('missing', {
            kept: clockText(Math.max(0, shown.elapsedMs - lost)),
            elapsed,
            missing: length('length', lengthParts(lost)),
            ...strong,
          })
    default:
      return t(word)
  }
}
