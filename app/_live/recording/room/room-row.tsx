'use client'

import { RecordingRow } from '../consent/recording-row'
import { DeviceChoice } from './device-choice'
import { type RoomRecording, useRoomRecording } from './room-place'
import styles from './room-row.module.css'
import { RoomSign } from './room-sign'
import { useRoomSaid } from './room-words'

/** The quiet row of a player, with how the device of the room stands, and its choice where the row is opened. */
export function RoomRow() {
  const here = useRoomRecording()
  return here ? <RecordingRow sign={<RoomOutcome here={here} />} more={<DeviceChoice here={here} />} /> : null
}

function RoomOutcome({ here }: { here: RoomRecording }) {
  const { sign, title } = useRoomSaid(here)
  return (
    <p className={styles.said} data-sign={sign ?? undefined}>
      <RoomSign sign={sign} />
      <span>{title}</span>
    </p>
  )
}
