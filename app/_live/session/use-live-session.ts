'use client'

import { useLocale, useNow as useRenderedAt, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { onSignInChanged } from '@/app/_auth/sign-in-changes'
import { notices } from '@/app/_kit/notices'
import { useAnswers, useFirstAnswer } from '@/app/_trpc/answers'
import { client } from '@/app/_trpc/ask'
import { lateCode } from '@/app/_trpc/late-code'
import { reasonOf } from '@/app/_trpc/reason-of'
import { onServerBuild, pageBuild, serverBuild } from '@/app/_trpc/server-build'
import type { ReadEvents } from '@/client/follow/read-whole'
import { openLiveSession } from '@/client/open-live-session'
import { logQuestion, roomQuestion } from './questions'
import type { Room } from './room'

const pageLimit = 1_000

/** The live session of this screen, with tRPC as its server; the page keeps what was read. */
export function useLiveSession(liveSessionId: string) {
  const answers = useAnswers()
  const renderedAt = useRenderedAt().getTime()
  const asked = roomQuestion(liveSessionId)
  // The changes of both reach the screen through the session alone.
  const found = useFirstAnswer(asked)
  const { personId } = found.viewer
  const readEvents: ReadEvents = (after, signal) =>
    client.liveSession.events.query(
      { liveSessionId, as: personId, after, limit: pageLimit },
      signal && { signal },
    )
  const log = logQuestion(liveSessionId, readEvents)
  useFirstAnswer(log)

  const refusals = useTranslations('errors')
  const words = useRef(refusals)
  useEffect(() => {
    words.current = refusals
  })

  const [session] = useState(() => {
    const opened = openLiveSession<Room>({
      liveSessionId,
      renderedAt,
      room: {
        read: () => answers.find(asked)?.value ?? found,
        subscribe: (changed) => answers.subscribe(asked, changed),
        renew: () => void answers.renew(asked).catch(() => {}),
      },
      log: {
        read: () => answers.find(log)?.value,
        keep: (grown) => answers.keep(log, grown),
      },
      server: {
        reasonOf,
        readEvents,
        sendCommand: (request, signal) =>
          client.liveSession.command.mutate({ liveSessionId, as: personId, ...request }, { signal }),
        askClock: (signal) => client.clock.now.query(undefined, signal && { signal }),
      },
      builds: { page: pageBuild, server: serverBuild, subscribe: onServerBuild },
      lateCode,
      // The server says there why the person has left; nothing that this page holds in memory outlives it.
      leave: (unkept) => location.replace(`/sessions/${liveSessionId}?unkept=${unkept}`),
      onSignInChanged,
      showRefusal: (id, reason) => notices.show({ id, message: words.current(reason), color: 'red' }),
    })
    // Before the picture is drawn, which takes a slow device longer than the code takes to come.
    if (typeof window !== 'undefined') opened.fetchAhead()
    return opened
  })
  useEffect(() => session.start(), [session])

  // People who were erased are named in the language of the reader who asked.
  const locale = useLocale()
  const readIn = useRef(locale)
  useEffect(() => {
    if (readIn.current === locale) return
    readIn.current = locale
    void answers.renew(roomQuestion(liveSessionId)).catch(() => {})
  }, [answers, liveSessionId, locale])
  return session
}
