'use client'

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import { useTRPC, useTRPCClient } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterInputs } from '@/app/_trpc/types'
import { useLive } from '../live-session-provider'
import { draftBackup } from './draft-backup'

type Body = RouterInputs['liveSession']['saveDraft']['body']
export type DraftState = 'idle' | 'saving' | 'saved' | 'failed'

const quietMs = 600
const retryMs = 3_000

export type Draft<T> = {
  readonly answers: T
  readonly change: (answers: T) => void
  readonly state: DraftState
  /** Whether anything has been saved before, be it empty. */
  readonly begun: boolean
  readonly begin: () => void
}

/** Answers being written: saved a moment after the last key, tried again until they are, kept on the device meanwhile. */
export function useDraft<T extends Body>(schema: z.ZodMiniType<T>): Draft<T> {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const { room } = useLive()
  const { liveSessionId, viewer } = room
  const options = trpc.liveSession.draft.queryOptions(
    { liveSessionId },
    { staleTime: Number.POSITIVE_INFINITY },
  )
  const { data: saved } = useSuspenseQuery(options)
  const [answers, setAnswers] = useState<T>(() => read(schema, saved.body))
  const [state, setState] = useState<DraftState>(saved.updatedAt === null ? 'idle' : 'saved')
  const [begun, setBegun] = useState(saved.updatedAt !== null)
  const [backup] = useState(() => draftBackup(liveSessionId, viewer.personId))
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const unsaved = useRef<T | null>(null)

  const save = useCallback(async () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const body = unsaved.current
    if (body === null) return
    try {
      const { updatedAt } = await client.liveSession.saveDraft.mutate({
        liveSessionId,
        as: viewer.personId,
        body,
      })
      queries.setQueryData(trpc.liveSession.draft.queryKey({ liveSessionId }), { body, updatedAt })
      // Something more was typed meanwhile: its own turn is coming.
      if (unsaved.current !== body) return
      unsaved.current = null
      backup.remove()
      setState('saved')
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === 'alreadyLocked') backup.remove()
      // The interview is going on again: what is on the device is taken up when it has ended.
      if (reason === 'alreadyLocked' || reason === 'wrongMoment') return
      if (unsaved.current === null) return
      setState('failed')
      timer.current ??= setTimeout(() => void save(), retryMs)
    }
  }, [client, queries, trpc, liveSessionId, viewer.personId, backup])

  const change = useCallback(
    (next: T) => {
      setAnswers(next)
      setBegun(true)
      setState('saving')
      unsaved.current = next
      backup.write(next)
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), quietMs)
    },
    [backup, save],
  )

  const begin = useCallback(() => change(answers), [change, answers])

  useEffect(() => {
    const kept = backup.read()
    if (kept !== null) change(read(schema, kept))
  }, [backup, change, schema])

  useEffect(() => () => void save(), [save])

  return { answers, change, state, begun, begin }
}

function read<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {})
  return parsed.success ? parsed.data : schema.parse({})
}
