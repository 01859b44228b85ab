'use client'

import { useTranslations } from 'next-intl'
import { usePlaceName } from '@/app/_kit/marks/where'
import type { Seat } from '@/domain/live-session/core/seat'
import { shortNames } from '@/reading/names/tell-apart'
import { lengthOfTime } from '@/reading/words/length-of-time'
import type { WallRoom } from './use-wall'

/** From this length on, seconds say nothing. */
const inMinutesMs = 180_000

/** What a room and the people in it are called on the wall. */
export function useRoomWords() {
  const t = useTranslations('wall')
  const placeName = usePlaceName()
  return {
    /** The name of the room, else its number on the wall. */
    roomName: (room: WallRoom, number: number) =>
      room.roomName ?? (room.where === null ? t('unnamed', { number }) : placeName(room)),
    /** A length of time (ms) as one says it, in minutes alone once it is long. */
    ago(ms: number): string {
      const { key, values } = lengthOfTime(
        ms >= inMinutesMs ? Math.floor(ms / 60_000) * 60_000 : Math.max(0, ms),
      )
      return t(`ago.${key}`, values)
    },
  }
}

/** The holder of this seat; of several the first. */
export function inSeat(room: WallRoom, seat: Seat) {
  return room.people.find((person) => person.seat === seat)
}

/** What people of a room call each other, by id; `someone` for those who have left the cohort since. */
export function shortNamesOf(room: WallRoom, someone = ''): (personId: string) => string {
  const names = shortNames(room.people)
  return (personId) => names.get(personId) ?? someone
}
