'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '../session/live-session-provider'

type Word =
  | 'briefing'
  | 'interview'
  | 'paused'
  | 'resumed'
  | 'selfAssessment'
  | 'debrief'
  | 'closed'
  | 'cancelled'

/** Announces changes of the session's status to screen readers, in a polite live region; silent on entering. */
export function Announcer() {
  const t = useTranslations('room.say')
  const { confirmed, connection } = useLive()
  const { stage } = confirmed
  const moment = stage.status === 'interview' ? stage.pace : stage.status
  const [word, setWord] = useState<Word | 'offline' | 'live' | null>(null)
  const before = useRef(moment)
  const wasOffline = useRef(false)

  useEffect(() => {
    if (before.current === moment) return
    const resumes = moment === 'running' && ['paused', 'halted', 'selfAssessment'].includes(before.current)
    before.current = moment
    setWord(resumes ? 'resumed' : wordOf(moment))
  }, [moment])

  useEffect(() => {
    if (connection === 'connecting') return
    const offline = connection === 'offline'
    if (offline === wasOffline.current) return
    wasOffline.current = offline
    setWord(connection)
  }, [connection])

  return (
    <HiddenText as="p" role="status">
      {word === null ? '' : t(word)}
    </HiddenText>
  )
}

function wordOf(moment: string): Word | null {
  switch (moment) {
    case 'running':
      return 'interview'
    case 'briefing':
    case 'paused':
    case 'selfAssessment':
    case 'debrief':
    case 'closed':
    case 'cancelled':
      return moment
    default:
      // Hors-jeu is announced by its own panel.
      return null
  }
}
