'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { moodOf } from '@/domain/live-session/wall/slot'
import { useRoomWords } from './use-room-words'
import type { WallRoom } from './use-wall'

/** Tells screen readers of a hors-jeu or a call that began while the wall was open; nothing of what was there before. */
export function WallSays({ rooms, now }: { rooms: readonly WallRoom[]; now: number }) {
  const t = useTranslations('wall.say')
  const { roomName } = useRoomWords()
  const loud = rooms.flatMap((room, index) => {
    const mood = moodOf(room.card, now)
    if (mood !== 'halted' && mood !== 'calling') return []
    return [{ key: `${room.liveSessionId} ${mood}`, text: t(mood, { room: roomName(room, index + 1) }) }]
  })
  const [before, setBefore] = useState(() => new Set(loud.map(({ key }) => key)))
  const [said, setSaid] = useState('')
  const isOther = loud.length !== before.size || loud.some(({ key }) => !before.has(key))
  if (isOther) {
    const begun = loud.filter(({ key }) => !before.has(key))
    setBefore(new Set(loud.map(({ key }) => key)))
    if (begun.length > 0) setSaid(begun.map(({ text }) => text).join(' '))
  }
  return (
    <HiddenText as="p" role="status">
      {said}
    </HiddenText>
  )
}
