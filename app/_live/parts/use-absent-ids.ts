import { useMemo } from 'react'
import { useWatchedAnswer } from '@/app/_trpc/answers'
import { useLive } from '../session/live-session-provider'
import { absencesQuestion } from '../session/questions'

const REFRESH_MS = 20_000

/** Who said that they cannot come, as the room was read and since: it is no fact of the interview. */
export function useAbsentIds(): readonly string[] {
  const { room } = useLive()
  const { liveSessionId, viewer, isArchived, absentIds } = room
  const asked = useMemo(() => absencesQuestion(liveSessionId, viewer.personId), [liveSessionId, viewer])
  const answer = useWatchedAnswer(asked, { everyMs: REFRESH_MS, enabled: !isArchived, isFresh: true })
  return answer?.value ?? absentIds
}
