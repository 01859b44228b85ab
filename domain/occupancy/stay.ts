import type { Seat } from '@/domain/live-session/core/seat'
import { isAhead } from '@/domain/live-session/core/slots'
import type { Status } from '@/domain/live-session/core/stage'

/** `supervises`: they look after it; else they play or observe. */
type Present = { readonly personId: string; readonly supervises: boolean }

/** What one interview takes up: its people and its room, for [startsAt, startsAt + lengthMs). Times in epoch ms. */
export type Stay = {
  readonly id: string
  readonly cohortId: string
  readonly startsAt: number
  readonly lengthMs: number
  readonly people: readonly Present[]
  /** Null where it is held in no room that has a name. */
  readonly room: string | null
  /** Of a round that is not published: it takes no person, and is told. */
  readonly isDraft: boolean
}

/** How an interview stands, with everybody who was given a seat in it. */
export type StayFacts = Omit<Stay, 'people'> & {
  readonly status: Status
  /** `isHeld`: they have the seat now and did not say that they cannot come. */
  readonly seats: readonly { readonly personId: string; readonly seat: Seat; readonly isHeld: boolean }[]
}

/** What an interview takes up at `now`; null for one that is over, called off or waited for no more. */
export function stayOf({ status, seats, ...stay }: StayFacts, now: number): Stay | null {
  if (!isAhead({ status, scheduledFor: stay.startsAt }, now)) return null
  return { ...stay, people: presentIn(seats.filter(({ isHeld }) => isHeld)) }
}

/** Who is taken by a seating, and who of them supervises. */
export function presentIn(
  seats: readonly { readonly personId: string; readonly seat: Seat }[],
): readonly Present[] {
  return seats.map(({ personId, seat }) => ({ personId, supervises: seat === 'supervisor' }))
}

type Span = Pick<Stay, 'startsAt' | 'lengthMs'>

/** Whether both are going on at some moment. One that begins when the other ends does not meet it. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.startsAt + other.lengthMs && other.startsAt < one.startsAt + one.lengthMs
}

/** Two names of a room are one where they differ by case and spaces alone. */
export function roomKey(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()
}
