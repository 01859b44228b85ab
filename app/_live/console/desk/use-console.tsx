'use client'

import { createContext, use } from 'react'
import type { Agreed, Live } from '@/app/_live/session/live-session-provider'
import type { useBuzz } from '@/app/_preferences/use-buzz'
import type { Keys } from '@/app/_preferences/use-keys'
import type { KeepNext } from '@/client/keep-next'
import type { CueDeparture } from '@/client/leaving-cue'
import type { Mark } from '@/domain/live-session/marking/annotations'
import type { Tally } from '@/domain/live-session/marking/tallies'
import type { Track } from '@/domain/live-session/marking/tracks'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Localized } from '@/domain/localized'
import type { Code, ObservationGrid } from '@/domain/observation/grid'
import type { Preferences } from '@/domain/person/preferences'
import type { Hits } from './hits'
import type { UndoneActs } from './undone-acts'
import type { ConsoleActs } from './use-console-acts'

/** What neither a mark nor the clock changes: a component that reads only this does not render again for them. */
export type Desk = ConsoleActs &
  Agreed & {
    readonly grid: ObservationGrid
    /** Supervisors move phases, tick the frame and send cues; an observer only marks. */
    readonly supervises: boolean
    /** Whether this supervisor starts, pauses and ends the interview. */
    readonly leads: boolean
    /** Whether supervisors code apart from each other. */
    readonly blind: boolean
    readonly track: Track
    /** The track whose phases this person follows: for an observer, that of the interview. */
    readonly phaseTrack: Track
    readonly hits: Hits
    /** The cue that is leaving. */
    readonly departure: CueDeparture
    /** Whether the next cue is kept for the debrief. */
    readonly keepNext: KeepNext
    text(localized: Localized): string
    /** Their keys and how they have set this screen. */
    readonly keys: Keys
    readonly preferences: Preferences
    /** Vibrates under the finger that made an act, where the device can. */
    readonly buzz: ReturnType<typeof useBuzz>
    /** What is written on the key of a command, or of its contrary; null where it has none or keys are off. */
    capOf(commandId: string, contrary?: boolean): string | null
    /** The same for `aria-keyshortcuts`. */
    shortcutOf(commandId: string, contrary?: boolean): string | undefined
    /** First name, as people call each other in the room. */
    nameOf(personId: string): string
    codeOf(codeKey: string): Code | undefined
  }

/** What the console's components share; renewed by each fact. */
export type Console = Desk & {
  readonly live: Live
  /** Whether what this person annotated stands as it is. */
  readonly frozen: boolean
  /** Whether the marks shown come from several supervisors, so that each mark names its author. */
  readonly several: boolean
  /** The marks of this person's track, in log order. */
  readonly marks: readonly Mark[]
  /** How often each code was noted on it. */
  readonly tallies: ReadonlyMap<string, Tally>
  /** The mark that note, correction and arrows are about: the one chosen in the log, else the last one made. */
  readonly current: Mark | null
  readonly noting: boolean
  /** What was taken back since the last other act. */
  readonly undone: UndoneActs
  /** Interview time of a moment, as on a clock. */
  clock(moment: number): string
}

/** What the interview's course changes, and no mark does: pauses, cues, the dial, facts given, calls, and who is here. */
export type Course = Pick<
  LiveSessionState,
  'stage' | 'clock' | 'cues' | 'keptCues' | 'dial' | 'reveals' | 'calls'
> &
  Pick<Live, 'present'>

/** Renewed once a second. */
export type Moment = {
  readonly elapsedMs: number
  /** The moment the interview clock showed `elapsedMs`, epoch milliseconds. */
  readonly now: number
}

export const DeskContext = createContext<Desk | null>(null)
export const ConsoleContext = createContext<Console | null>(null)
export const CourseContext = createContext<Course | null>(null)
export const MomentContext = createContext<Moment | null>(null)

export function useDesk(): Desk {
  return found(use(DeskContext))
}

export function useConsole(): Console {
  return found(use(ConsoleContext))
}

export function useCourse(): Course {
  return found(use(CourseContext))
}

export function useMoment(): Moment {
  return found(use(MomentContext))
}

function found<T>(value: T | null): T {
  if (value === null) throw new Error('a part of the console outside of ConsoleProvider')
  return value
}
