'use client'

import { AbsenceNote } from '@/app/_absence/absence-note'
import { OwnAbsence } from '@/app/_absence/own-absence'
import { useLive } from '../session/live-session-provider'
import styles from './absence.module.css'
import { useAbsentIds } from './use-absent-ids'

/** Who cannot come, and one's own word about it, until the interview begins. */
export function Absence() {
  const { room } = useLive()
  const { liveSessionId: id, scheduledFor, cohort, people, viewer } = room
  const absent = useAbsentIds().map((personId) => ({ personId, isOwn: personId === viewer.personId }))
  return (
    <div className={styles.absence}>
      <AbsenceNote people={people} absent={absent} />
      <OwnAbsence
        session={{ id, scheduledFor, timeZone: cohort.timeZone }}
        isAbsent={absent.some(({ isOwn }) => isOwn)}
      />
    </div>
  )
}
