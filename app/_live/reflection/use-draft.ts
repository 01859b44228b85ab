'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useAnswers, useFirstAnswer } from '@/app/_trpc/answers'
import { client } from '@/app/_trpc/ask'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterInputs, RouterOutputs } from '@/app/_trpc/types'
import { watchAnswer } from '@/client/answers/watch-answer'
import { createDraft, type DraftSnapshot } from '@/client/draft/create-draft'
import { draftBackup } from '@/client/draft/draft-backup'
import type { ReadAnswers } from '@/client/draft/read-draft'
import { newId } from '@/client/new-id'
import { useLive } from '../session/live-session-provider'
import { draftQuestion } from '../session/questions'

type Body = RouterInputs['liveSession']['saveDraft']['body']
type Found = RouterOutputs['liveSession']['draft']
export type Draft<T extends Body> = DraftSnapshot<T>
export type DraftState = Draft<Body>['state']

/** How often a page looks whether the same person has written on another, ms. */
const lookMs = 10_000

/** The draft of the seat's own answers, kept by the server under this live session. */
export function useDraft<T extends Body>(read: ReadAnswers<T>): Draft<T> {
  const answers = useAnswers()
  const { liveSessionId, viewer } = useLive().room
  const asked = draftQuestion(liveSessionId)
  // Its changes reach the form through the draft alone.
  const first = useFirstAnswer(asked)

  function keep(found: Found): Found {
    answers.keep(asked, found)
    return found
  }

  const [draft] = useState(() =>
    createDraft<T>({
      read,
      backup: draftBackup(liveSessionId, viewer.personId, newId()),
      found: {
        read: () => answers.find(asked)?.value ?? first,
        subscribe(changed) {
          const unsubscribe = answers.subscribe(asked, changed)
          const unwatch = watchAnswer(answers, asked, lookMs)
          return () => {
            unwatch()
            unsubscribe()
          }
        },
      },
      server: {
        reasonOf,
        async save(body, base, signal) {
          const saved = { liveSessionId, as: viewer.personId, body, base }
          const { updatedAt } = await client.liveSession.saveDraft.mutate(saved, { signal })
          keep({ body, updatedAt })
          return updatedAt
        },
        readAgain: async (signal) =>
          keep(await client.liveSession.draft.query({ liveSessionId }, { signal })),
      },
    }),
  )
  useEffect(() => draft.start(), [draft])
  return useSyncExternalStore(draft.subscribe, draft.getSnapshot, draft.getSnapshot)
}
