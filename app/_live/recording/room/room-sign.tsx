import styles from './room-sign.module.css'
import type { RoomSaid } from './room-words'

/** A dot while the room is recorded, a ring where that waits, a broken one where sound is missing; nothing where nothing is agreed. */
export function RoomSign({ sign }: Pick<RoomSaid, 'sign'>) {
  return sign === null ? null : <i className={styles.sign} data-sign={sign} aria-hidden />
}
