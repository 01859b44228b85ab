'use client'

import { useMemo } from 'react'
import { useAnswers, useWatchedAnswer } from '@/app/_trpc/answers'
import { client } from '@/app/_trpc/ask'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { Question } from '@/client/answers/create-answers'
import { soleLead } from '@/domain/live-session/marking/lead'
import { useLive } from './live-session-provider'

const EVERY_MS = 15_000

/**
 * Whether no supervisor is left to take this live session to its end. A seat can end without a fact, so the server is asked; but only while
 * no supervisor's page is here, or after it has said so.
 */
export function useIsUnsupervised(): boolean {
  const { room, confirmed, present, connection } = useLive()
  const { liveSessionId, viewer, people, isArchived } = room
  const lead = soleLead(confirmed)
  const isSeen = people.some(
    ({ personId, seat }) =>
      seat === 'supervisor' && (lead === null || lead === personId) && present.has(personId),
  )
  const isUnderWay = ['briefing', 'interview', 'selfAssessment'].includes(confirmed.stage.status)
  const isKnown = connection === 'live' && present.has(viewer.personId)
  const asked = useMemo(() => supervisionQuestion(liveSessionId, viewer.personId), [liveSessionId, viewer])
  const known = useAnswers().find(asked)?.value
  const answer = useWatchedAnswer(asked, {
    everyMs: EVERY_MS,
    enabled: isUnderWay && isKnown && !isArchived && (!isSeen || known?.isSupervised === false),
  })
  return isUnderWay && !isSeen && answer?.value.isSupervised === false
}

function supervisionQuestion(
  liveSessionId: string,
  as: string,
): Question<RouterOutputs['liveSession']['supervision']> {
  return {
    name: 'supervision',
    of: liveSessionId,
    ask: () => client.liveSession.supervision.query({ liveSessionId, as }),
  }
}
