'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { newId } from '@/client/new-id'
import { forgetAnswer, keepAnswer, keptAnswer } from '@/client/question/kept-answer'
import type { Reason } from '@/domain/reason'
import type { Answer } from '@/domain/stimulus/answer'
import type { QuestionPlace } from './use-question'

/** `waiting`: an attempt failed and another follows; `late`: it came after the answers were open. */
export type Sending =
  | { readonly state: 'none' }
  | { readonly state: 'sending' | 'waiting' | 'late'; readonly answer: Answer }
  | { readonly state: 'refused'; readonly answer: Answer; readonly reason: Reason }

/** After these another attempt would be refused too. */
const finalReasons: readonly Reason[] = [
  ...([
    'signedOut',
    'notFound',
    'noLongerMember',
    'roleMayNot',
    'cohortArchived',
    'suspended',
    'invalid',
  ] as const),
]
const againAfterMs = 1_000

/** Sends one answer under one id until the server has it: through a lost network, a restart of the server and a reload of this page. */
export function useSendAnswer({ cohortId, questionId }: QuestionPlace, personId: string) {
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [sending, setSending] = useState<Sending>({ state: 'none' })

  useEffect(() => {
    const answer = keptAnswer(localStorage, { questionId, personId })
    if (answer) setSending({ state: 'sending', answer })
  }, [questionId, personId])

  const answer = sending.state === 'sending' || sending.state === 'waiting' ? sending.answer : null
  const [id, words] = [answer?.id, answer?.words ?? null]
  useEffect(() => {
    if (id === undefined) return
    let timer: ReturnType<typeof setTimeout> | null = null
    let isOver = false
    const place = { questionId, personId }
    async function attempt(sent: Answer) {
      try {
        await client.stimulus.answer.mutate({ cohortId, questionId, answer: sent })
        forgetAnswer(localStorage, place)
        await queries.invalidateQueries(trpc.stimulus.question.queryFilter({ cohortId, questionId }))
        if (!isOver) setSending({ state: 'none' })
      } catch (error) {
        if (!isOver) refused(sent, reasonOf(error))
      }
    }
    function refused(sent: Answer, reason: Reason) {
      const isLate = reason === 'questionMoment'
      if (isLate || reason === 'answeredAlready' || finalReasons.includes(reason)) {
        forgetAnswer(localStorage, place)
        if (isLate) setSending({ state: 'late', answer: sent })
        else if (reason === 'answeredAlready') setSending({ state: 'none' })
        else setSending({ state: 'refused', answer: sent, reason })
        void queries.invalidateQueries(trpc.stimulus.question.queryFilter({ cohortId, questionId }))
        return
      }
      setSending((now) => (now.state === 'sending' ? { state: 'waiting', answer: sent } : now))
      timer = setTimeout(() => void attempt(sent), againAfterMs)
    }
    void attempt({ id, words })
    return () => {
      isOver = true
      if (timer !== null) clearTimeout(timer)
    }
  }, [client, queries, trpc, cohortId, questionId, personId, id, words])

  const send = useCallback(
    (said: string | null) => {
      const made = { id: newId(), words: said }
      keepAnswer(localStorage, { questionId, personId }, made)
      setSending((now) => (now.state === 'none' ? { state: 'sending', answer: made } : now))
    },
    [questionId, personId],
  )
  return { sending, send }
}
