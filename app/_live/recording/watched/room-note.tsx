'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { clockText } from '@/reading/words/clock-text'
import { type RoomRecording, useRoomRecording, useShownRoom } from '../room/room-place'
import { useDeviceName } from '../room/room-words'
import styles from './room-note.module.css'

const saidFromMs = 15_000

/**
 * Announces once for each gap that the room is not recorded, since when and why. Never takes the focus; Escape, its
 * button or the end of the gap closes it. On a pad: a row of 44 px.
 */
export function RoomNote({ isPad = false }: { isPad?: boolean }) {
  const here = useRoomRecording()
  return here?.recorder ? <Watching here={here} isPad={isPad} /> : null
}

function Watching({ here, isPad }: { here: RoomRecording; isPad: boolean }) {
  const t = useTranslations('capture.room.note')
  const common = useTranslations('capture.note')
  const device = useDeviceName(here)
  const { state, sinceMs, elapsedMs, isDue } = useShownRoom(here)
  const [seen, setSeen] = useState<number | null>(null)
  const isFault = state === 'silent' || state === 'stalled' || state === 'full'
  const isSaid = isDue && isFault && sinceMs >= saidFromMs
  const from = Math.round(Math.max(0, elapsedMs - sinceMs) / 1_000)
  // The beginning of a gap is read again each second: it is the same gap within two.
  const isOpen = isSaid && (seen === null || Math.abs(seen - from) > 2)
  const close = () => setSeen(from)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) close()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  if (!isOpen) return null
  return (
    <section className={isPad ? styles.row : styles.note} aria-label={t('title')}>
      <b>{t('title')}</b>
      {isPad ? null : (
        <>
          <p>{t(state, { device, at: clockText(from * 1_000) })}</p>
          <p>{common('nothing')}</p>
        </>
      )}
      <Button size="s" onClick={close}>
        {common('seen')}
      </Button>
    </section>
  )
}
