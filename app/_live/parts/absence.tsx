'use client'

import { AbsenceNote } from '@/app/_absence/absence-note'
import { OwnAbsence } from '@/app/_absence/own-absence'
import { useAnswers } from '@/app/_trpc/answers'
import { isYetToBegin } from '@/domain/live-session/core/slots'
import { useLive } from '../session/live-session-provider'
import { absencesQuestion } from '../session/questions'
import styles from './absence.module.css'
import { useAbsentIds } from './use-absent-ids'

/** Who cannot come, and one's own word about it, until the interview begins. */
export function Absence() {
  const { room, confirmed, now } = useLive()
  const { liveSessionId: id, scheduledFor, cohort, people, viewer } = room
  const answers = useAnswers()
  const absent = useAbsentIds().map((personId) => ({ personId, isOwn: personId === viewer.personId }))
  const isAbsent = absent.some(({ isOwn }) => isOwn)
  const mayStillSay = isYetToBegin({ status: confirmed.stage.status, scheduledFor }, now())
  return (
    <div className={styles.absence}>
      <AbsenceNote people={people} absent={absent} />
      {mayStillSay || isAbsent ? (
        <OwnAbsence
          personId={viewer.personId}
          session={{ id, scheduledFor, timeZone: cohort.timeZone }}
          isAbsent={isAbsent}
          readAgain={() => answers.renew(absencesQuestion(id, viewer.personId))}
        />
      ) : null}
    </div>
  )
}
