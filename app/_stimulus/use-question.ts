'use client'

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useIsHydrated } from '@/app/_kit/hydration/use-is-hydrated'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { followQuestion } from '@/client/question/follow-question'
import { isTimeUp } from '@/domain/stimulus/question'
import { type QuestionAudience, questionChannel } from '@/domain/stimulus/question-channel'

export type QuestionPage = RouterOutputs['stimulus']['question']
export type QuestionView = QuestionPage['view']
export type QuestionPlace = { readonly cohortId: string; readonly questionId: string }

/** How often a page asks by itself, should the channel be silent. */
const askedEveryMs = 5_000

/** A question as this person may see it now, asked for anew whenever it moves on. `isUnread`: the server does not answer. */
export function useQuestion({ cohortId, questionId }: QuestionPlace, audience: QuestionAudience) {
  const queries = useQueryClient()
  const options = useTRPC().stimulus.question.queryOptions({ cohortId, questionId })
  const { data, dataUpdatedAt, isRefetchError } = useSuspenseQuery({
    ...options,
    refetchInterval: askedEveryMs,
    refetchOnWindowFocus: 'always',
    retry: false,
  })
  const { realtime } = data
  const connection = JSON.stringify(realtime)
  const key = JSON.stringify(options.queryKey)
  useEffect(() => {
    const changed = () => void queries.invalidateQueries({ queryKey: JSON.parse(key) })
    return followQuestion(JSON.parse(connection), questionChannel(cohortId, questionId, audience), changed)
  }, [queries, key, connection, cohortId, questionId, audience])
  const now = useServerNow(data.now, dataUpdatedAt)
  // The minute ends without an act of anyone, and so without a word from the channel.
  const isOver = data.view.stage === 'answering' && isTimeUp(data.view, now)
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: JSON.parse(key) })
  }, [isOver, queries, key])
  return { page: data, now, isUnread: isRefetchError }
}

/** The server's clock, epoch ms, renewed four times a second. */
function useServerNow(serverNow: number, receivedAt: number): number {
  const ahead = serverNow - receivedAt
  const [moment, setMoment] = useState(serverNow)
  useEffect(() => {
    const tick = () => setMoment(Date.now() + ahead)
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [ahead])
  // Until hydration is over, the text must be the one the server wrote.
  return useIsHydrated() ? Math.max(moment, serverNow) : serverNow
}

/** Whole seconds until a moment, 0 once it has passed. */
export function secondsUntil(moment: number, now: number): number {
  return Math.max(0, Math.ceil((moment - now) / 1_000))
}
