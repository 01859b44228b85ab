'use client'

import { useLocale } from 'next-intl'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { type Live, useLive } from '@/app/_live/live-session-provider'
import { clockText } from '@/app/_live/timeline/clock-text'
import { useCast } from '@/app/_live/use-cast'
import { useInterviewClock } from '@/app/_live/use-ticking'
import { useBuzz } from '@/app/_preferences/use-buzz'
import { type Keys, useKeys } from '@/app/_preferences/use-keys'
import { usePreferences } from '@/app/_preferences/use-preferences'
import { type Mark, mainTrack, type Track, trackOfSeat } from '@/domain/live-session/annotations'
import { elapsedAt, momentAt } from '@/domain/live-session/clock'
import {
  areCodingsOpen,
  isBlind,
  isCodingFrozen,
  leadsInterview,
  supervisorsOf,
} from '@/domain/live-session/supervision'
import { marksOf, type Tally, tallyByCode } from '@/domain/live-session/tallies'
import { type Localized, localize } from '@/domain/localized'
import type { Code, ObservationGrid } from '@/domain/observation/grid'
import type { Preferences } from '@/domain/person/preferences'
import { type ConsoleActions, useConsoleActions } from './use-console-actions'

/** What the parts of a console share. */
export type Console = ConsoleActions & {
  readonly live: Live
  readonly grid: ObservationGrid
  /** Supervisors move phases, tick the frame and send cues; an observer only marks. */
  readonly supervises: boolean
  /** Whether this supervisor starts, pauses and ends the interview. */
  readonly leads: boolean
  /** Whether supervisors code apart from each other. */
  readonly blind: boolean
  /** Whether what this person annotated stands as it is. */
  readonly frozen: boolean
  /** Whether the marks shown are of more than one supervisor, so that each is to be named. */
  readonly several: boolean
  readonly track: Track
  /** The track whose phases this person follows: for an observer, that of the interview. */
  readonly phaseTrack: Track
  /** The marks of this person's track, in log order. */
  readonly marks: readonly Mark[]
  /** How often each code was noted on it. */
  readonly tallies: ReadonlyMap<string, Tally>
  readonly elapsedMs: number
  /** The moment the interview clock showed `elapsedMs`, epoch milliseconds; renewed once a second. */
  readonly now: number
  text(localized: Localized): string
  /** Interview time of a moment, as on a clock. */
  clock(moment: number): string
  /** Their keys and how they have set this screen. */
  readonly keys: Keys
  readonly preferences: Preferences
  /** Felt under the finger that made an act. */
  readonly buzz: ReturnType<typeof useBuzz>
  /** What is written on the key of a command, or of its contrary; null where it has none or keys are off. */
  capOf(commandId: string, contrary?: boolean): string | null
  /** The same for `aria-keyshortcuts`. */
  shortcutOf(commandId: string, contrary?: boolean): string | undefined
  /** First name, as people call each other in the room. */
  nameOf(personId: string): string
  codeOf(codeKey: string): Code | undefined
}

const ConsoleContext = createContext<Console | null>(null)

export function useConsole(): Console {
  const console = use(ConsoleContext)
  if (!console) throw new Error('useConsole outside of ConsoleProvider')
  return console
}

export function ConsoleProvider({ children }: { children: ReactNode }) {
  const live = useLive()
  const locale = useLocale()
  const { elapsedMs } = useInterviewClock()
  const { nameOf } = useCast()
  const { viewer, grid } = live.room
  const { contract } = live.state
  const supervises = viewer.seat === 'supervisor'
  const track = trackOfSeat(viewer, contract)
  const marks = useMemo(() => marksOf(live.state, track), [live.state, track])
  const tallies = useMemo(() => tallyByCode(marks), [marks])
  const { preferences } = usePreferences()
  const keys = useKeys(grid)
  const buzz = useBuzz()
  const actions = useConsoleActions(live, marks, preferences.reactionOffsetMs)
  const pressOf = (commandId: string, contrary = false) => {
    const press = keys.on ? keys.map.keys.get(commandId)?.press : null
    return press ? { code: press.code, shift: press.shift || contrary } : null
  }

  const value: Console = {
    ...actions,
    live,
    grid,
    supervises,
    leads: supervises && leadsInterview(contract, viewer.personId),
    blind: supervises && isBlind(contract),
    frozen: supervises && isCodingFrozen(live.state, viewer.personId),
    several: supervises && supervisorsOf(contract).length > 1 && areCodingsOpen(live.state),
    track,
    phaseTrack: supervises ? track : mainTrack,
    marks,
    tallies,
    elapsedMs,
    now: momentAt(live.state.clock, elapsedMs),
    text: (localized) => localize(localized, locale),
    clock: (moment) => clockText(elapsedAt(live.state.clock, moment)),
    keys,
    preferences,
    buzz,
    capOf(commandId, contrary) {
      const press = pressOf(commandId, contrary)
      return press && (keys.letterOf(commandId) ?? keys.capOf(press))
    },
    shortcutOf(commandId, contrary) {
      const press = pressOf(commandId, contrary)
      return press ? (keys.letterOf(commandId) ?? keys.ariaOf(press)) : undefined
    },
    nameOf,
    codeOf: (codeKey) => grid.codes.find((code) => code.key === codeKey),
  }
  return <ConsoleContext value={value}>{children}</ConsoleContext>
}
