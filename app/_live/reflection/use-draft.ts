'use client'

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterInputs, RouterOutputs } from '@/app/_trpc/types'
import { draftBackup } from '@/client/draft/draft-backup'
import { meet, savedUnder, takeUpAll, type Work } from '@/client/draft/draft-work'
import { savedOf, workOf } from '@/client/draft/read-draft'
import { newId } from '@/client/new-id'
import { useLive } from '../session/live-session-provider'

type Body = RouterInputs['liveSession']['saveDraft']['body']
type Found = RouterOutputs['liveSession']['draft']
export type DraftState = 'idle' | 'saving' | 'saved' | 'failed'

const quietMs = 600
const retryMs = 3_000
/** How often a page looks whether the same person has written on another. */
const lookMs = 10_000

export type Draft<T> = {
  readonly answers: T
  readonly change: (answers: T) => void
  readonly state: DraftState
  /** Whether anything has been saved before, be it empty. */
  readonly begun: boolean
  readonly begin: () => void
  /** The version that the same person wrote elsewhere, when it is not in the form. */
  readonly other: T | null
  /** Swaps that version with the form's. */
  readonly swap: () => void
  readonly dismissOther: () => void
}

/**
 * Answers being written: saved a moment after the last key, tried again until they are, kept on the device meanwhile. Follows
 * what the same person writes on other pages and devices; nothing is overwritten unsaid.
 */
export function useDraft<T extends Body>(schema: z.ZodMiniType<T>): Draft<T> {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { room } = useLive()
  const { liveSessionId, viewer } = room
  const { data: found } = useSuspenseQuery(
    trpc.liveSession.draft.queryOptions(
      { liveSessionId },
      { staleTime: Number.POSITIVE_INFINITY, refetchInterval: lookMs, refetchOnWindowFocus: 'always' },
    ),
  )
  const saved = useMemo(() => savedOf(schema, found), [schema, found])
  const [work, setWork] = useState<Work<T>>({ typed: null, other: null })
  const [hasFailed, setFailed] = useState(false)
  const [backup] = useState(() => draftBackup(liveSessionId, viewer.personId, newId()))
  const latest = useRef(work)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const isSaving = useRef(false)
  const isLeft = useRef(false)
  /** Sent and not yet answered. */
  const unheard = useRef<readonly T[]>([])

  const put = useCallback(
    (next: Work<T>) => {
      latest.current = next
      setWork(next)
      if (next.typed === null && next.other === null) backup.remove()
      else backup.write(next)
    },
    [backup],
  )

  const keep = useCallback(
    async (kept: Found) => {
      const { queryKey } = trpc.liveSession.draft.queryOptions({ liveSessionId })
      // An answer to an earlier request must not replace this one.
      await queries.cancelQueries({ queryKey })
      queries.setQueryData(queryKey, kept)
    },
    [queries, trpc, liveSessionId],
  )

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const { typed } = latest.current
    if (typed === null || isSaving.current) return
    isSaving.current = true
    let pauseMs = quietMs
    const { answers: body, base } = typed
    try {
      const asked = { liveSessionId, as: viewer.personId, body, base: base.updatedAt }
      const { updatedAt } = await client.liveSession.saveDraft.mutate(asked)
      unheard.current = []
      await keep({ body, updatedAt })
      put(savedUnder(latest.current, { answers: body, updatedAt }))
      setFailed(false)
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === 'alreadyLocked') put({ typed: null, other: null })
      // The interview was reopened: the draft on the device is restored when it ends again.
      if (reason === 'alreadyLocked' || reason === 'wrongMoment') return
      const theirs = reason === 'changedMeanwhile' ? await readAgain() : null
      if (theirs) {
        put(meet(latest.current, savedOf(schema, theirs), unheard.current))
        unheard.current = []
      } else {
        unheard.current = [...unheard.current, body]
        pauseMs = retryMs
      }
      setFailed(theirs === null)
    } finally {
      isSaving.current = false
    }
    if (latest.current.typed !== null && !isLeft.current)
      timer.current = setTimeout(() => void save(), pauseMs)

    async function readAgain(): Promise<Found | null> {
      const theirs = await client.liveSession.draft.query({ liveSessionId }).catch(() => null)
      if (theirs) await keep(theirs)
      return theirs
    }
  }, [client, keep, put, schema, liveSessionId, viewer.personId])

  const schedule = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), quietMs)
  }, [save])

  const change = useCallback(
    (answers: T) => {
      const { typed, other } = latest.current
      put({ typed: { answers, base: typed?.base ?? saved }, other })
      schedule()
    },
    [put, schedule, saved],
  )

  const savedNow = useRef(saved)
  useEffect(() => {
    savedNow.current = saved
  }, [saved])
  useEffect(() => {
    isLeft.current = false
    const leave = backup.inherit((left) => {
      put(takeUpAll([workOf(schema, left), latest.current], savedNow.current))
      schedule()
    })
    return () => {
      isLeft.current = true
      void save().finally(leave)
    }
  }, [backup, put, save, schedule, schema])

  const answers = work.typed?.answers ?? saved.answers
  return {
    answers,
    change,
    state:
      work.typed === null ? (saved.updatedAt === null ? 'idle' : 'saved') : hasFailed ? 'failed' : 'saving',
    begun: saved.updatedAt !== null || work.typed !== null,
    begin: () => change(answers),
    other: work.other,
    swap() {
      if (work.other === null) return
      put({ typed: { answers: work.other, base: work.typed?.base ?? saved }, other: answers })
      schedule()
    },
    dismissOther: () => put({ ...latest.current, other: null }),
  }
}
