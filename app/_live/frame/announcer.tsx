'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useLive } from '../session/live-session-provider'
import styles from './room.module.css'

type Word =
  | 'briefing'
  | 'interview'
  | 'paused'
  | 'resumed'
  | 'selfAssessment'
  | 'debrief'
  | 'closed'
  | 'cancelled'

/** Says the turns of the session to those who do not see the screen: politely, and only when one happens. */
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
    <p className={styles.hidden} role="status">
      {word === null ? '' : t(word)}
    </p>
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
      // Hors-jeu is said at once by its own panel.
      return null
  }
}
