'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { DeviceChoice } from '../room/device-choice'
import { type RoomRecording, useRoomRecording } from '../room/room-place'
import { RoomSign } from '../room/room-sign'
import { useRoomSaid } from '../room/room-words'
import { RoomNote } from './room-note'
import styles from './room-status.module.css'

/** For those who watch: whether the room is recorded. Pressed, it opens the choice of the device; there is no pause here. */
export function RoomStatus({ isPad = false }: { isPad?: boolean }) {
  const here = useRoomRecording()
  return here ? <Told here={here} isPad={isPad} /> : null
}

function Told({ here, isPad }: { here: RoomRecording; isPad: boolean }) {
  const t = useTranslations('capture.room')
  const { sign, title, short } = useRoomSaid(here)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.place} data-pad={isPad || undefined}>
      <button
        type="button"
        className={styles.status}
        data-sign={sign ?? undefined}
        aria-label={t('signLabel', { word: title })}
        title={title}
        onClick={() => setOpen(true)}
      >
        <RoomSign sign={sign} />
        <span>{isPad ? title : short}</span>
      </button>
      {isPad ? null : <RoomNote />}
      <Dialog
        opened={isOpen}
        title={t('choice.title')}
        closeLabel={t('close')}
        onClose={() => setOpen(false)}
      >
        <DeviceChoice here={here} />
      </Dialog>
    </div>
  )
}
