'use client'

import { type ComponentType, createContext, type ReactNode, use } from 'react'
import type { Meeting } from '@/client/meeting/meeting-view'

/** The parts of the meeting that have a place within a screen. */
export type MeetingPart = 'check' | 'enter' | 'stage' | 'tiles' | 'strip' | 'missing'

/** A part, and what stands there for a person outside the meeting. */
export type MeetingPartProps = { of: MeetingPart; instead?: ReactNode }

/** Draws a part of the meeting; null where people meet in a room, whose page has none of its code. */
export const MeetingContext = createContext<ComponentType<MeetingPartProps> | null>(null)

/** A part of the meeting, or what stands there where people meet in a room. */
export function MeetingPlace({ of, instead = null }: MeetingPartProps) {
  const Part = use(MeetingContext)
  return Part ? <Part of={of} instead={instead} /> : instead
}

/** The sound that the browser holds back until its person presses something. */
export type Sound = { readonly isBlocked: boolean; readonly allow: () => void }

export type Opened = {
  readonly meeting: Meeting
  readonly sound: Sound
  /** Whether this person has come in; connected to the others once people may meet. */
  readonly isIn: boolean
  readonly enter: () => void
  readonly leave: () => void
  /** Opens the window with devices and people. */
  readonly openDevices: () => void
  /** Opens the check of one's devices, from which one enters. */
  readonly openCheck: () => void
}

/** Null where there is none, or before its code has come. Here, for the screens that ask whether one is in. */
export const OpenedContext = createContext<Opened | null>(null)
