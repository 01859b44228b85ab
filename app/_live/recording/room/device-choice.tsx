'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { deviceForm } from '@/client/recording/device-form'
import styles from './device-choice.module.css'
import { JoinCode } from './join-code'
import type { RoomRecording } from './room-place'
import { useDeviceName } from './room-words'

/** Which device records the room, and the acts by which it becomes this computer, or is it no longer. */
export function DeviceChoice({ here }: { here: RoomRecording }) {
  const t = useTranslations('capture.room.choice')
  const device = useDeviceName(here)
  const { seat } = useLive().room.viewer
  const { recorder, isHere, wasTaken, choose, stop } = here
  if (recorder === undefined) return <div className={styles.choice} />
  const word = isHere ? 'here' : recorder === null ? 'none' : wasTaken ? 'taken' : 'other'
  return (
    <div className={styles.choice}>
      <p role="status">{t(word, { device })}</p>
      <div className={styles.acts}>
        {isHere ? (
          <Button onClick={stop}>{t('stop')}</Button>
        ) : (
          <Button onClick={choose}>
            {recorder === null ? t('choose', { kind: deviceForm() }) : t('instead')}
          </Button>
        )}
        {seat === 'observer' ? null : <JoinCode here={here} />}
      </div>
    </div>
  )
}
