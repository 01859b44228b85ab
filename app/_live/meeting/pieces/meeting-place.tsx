'use client'

import { type ComponentType, createContext, type ReactNode, use } from 'react'

/** The parts of the meeting that have a place within a screen. */
export type MeetingPart = 'check' | 'enter' | 'stage' | 'tiles' | 'strip'

/** Draws a part of the meeting; null where people meet in a room, whose page has none of its code. */
export const MeetingContext = createContext<ComponentType<{ of: MeetingPart }> | null>(null)

/** A part of the meeting, or what stands there where people meet in a room. */
export function MeetingPlace({ of, instead = null }: { of: MeetingPart; instead?: ReactNode }) {
  const Part = use(MeetingContext)
  return Part ? <Part of={of} /> : instead
}
