import type { RoomMood } from '@/domain/live-session/wall/slot'
import type { WallRoom } from './use-wall'

/** What every part of a card is drawn from. */
export type RoomCardProps = {
  room: WallRoom
  /** Its place on the wall, from 1. */
  number: number
  meId: string
  timeZone: string
  now: number
  /** Into the room; null for a room that is only watched. */
  href: string | null
  editHref: string
  mood: RoomMood
}
