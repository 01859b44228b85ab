'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { RoomRecording } from './room-place'
import { type RoomWord, useRoomSaid } from './room-words'

const faults: readonly RoomWord[] = ['none', 'silent', 'stalled', 'full']
/** A gap is told from this length on, ms. */
const toldFromMs = 5_000

/** Tells a person who listens to the screen once each that the room is recorded, waits, is not recorded any more, and is again. */
export function RoomAnnouncer({ here }: { here: RoomRecording }) {
  const t = useTranslations('capture.room.say')
  const { word, title, shown } = useRoomSaid(here)
  const isFault = shown.isDue && faults.includes(word)
  const [said, setSaid] = useState('')
  const wasFault = useRef(false)
  useEffect(() => {
    if (!isFault) return
    const timer = setTimeout(() => {
      wasFault.current = true
      setSaid(t('stalled'))
    }, toldFromMs)
    return () => clearTimeout(timer)
  }, [isFault, t])
  const told = useRef<RoomWord | null>(null)
  useEffect(() => {
    if (told.current === word) return
    told.current = word
    if (word === 'recorded') {
      setSaid(t(wasFault.current ? 'back' : 'starts'))
      wasFault.current = false
    } else if (word === 'paused' || word === 'awaited' || word === 'withdrawn') setSaid(title)
  }, [word, title, t])
  return (
    <HiddenText as="p" role="status">
      {said}
    </HiddenText>
  )
}
