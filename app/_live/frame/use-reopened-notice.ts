'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { notices } from '@/app/_kit/notices'
import { isPlayer } from '@/domain/live-session/core/seat'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'

const readingMs = 8_000

/** Tells a player why they are back in the interview after it has been reopened. */
export function useReopenedNotice(): void {
  const t = useTranslations('room')
  const { room, confirmed } = useLive()
  const { supervisorName: supervisor } = useCast()
  const { status } = confirmed.stage
  const before = useRef(status)
  const concerned = isPlayer(room.viewer.seat)
  useEffect(() => {
    const isReopened = before.current === 'selfAssessment' && status === 'interview'
    before.current = status
    if (status !== 'interview') notices.hide('reopened')
    if (!isReopened || !concerned) return
    notices.show({ id: 'reopened', message: t('reopened', { supervisor }), autoClose: readingMs })
  }, [status, concerned, supervisor, t])
}
