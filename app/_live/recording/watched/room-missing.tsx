'use client'

import { useTranslations } from 'next-intl'
import styles from '../missing-line.module.css'
import { type RoomRecording, useRoomRecording, useShownRoom } from '../room/room-place'
import { lengthParts } from '../shown'

const saidFromMs = 5_000

/** Under the planned length: how long the room has not been recorded, then how much is missing of it, until the end. */
export function RoomMissing() {
  const here = useRoomRecording()
  return here?.recorder ? <Missing here={here} /> : null
}

function Missing({ here }: { here: RoomRecording }) {
  const t = useTranslations('capture.missing')
  const { state, sinceMs, isDue } = useShownRoom(here)
  const isFault = state === 'silent' || state === 'stalled' || state === 'full'
  if (isDue && isFault && sinceMs >= saidFromMs) {
    return (
      <small className={styles.missing} data-open>
        {t('open', lengthParts(sinceMs))}
      </small>
    )
  }
  const past = here.recorder?.missing ?? 0
  return past < saidFromMs ? null : <small className={styles.missing}>{t('past', lengthParts(past))}</small>
}
