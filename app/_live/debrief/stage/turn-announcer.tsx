'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '@/app/_live/session/live-session-provider'
import { turnSteps } from '@/domain/live-session/debrief/turns'
import { useTurnNames } from './use-turn-names'

/** Announces whose turn it is to screen readers, once for each change; silent on entering. */
export function TurnAnnouncer() {
  const t = useTranslations('debrief.order.say')
  const { room, confirmed } = useLive()
  const nameOf = useTurnNames()
  const given = confirmed.turns.length
  const before = useRef(given)
  const [said, setSaid] = useState(false)
  useEffect(() => {
    if (before.current === given) return
    before.current = given
    setSaid(true)
  }, [given])
  const step = turnSteps(confirmed, 0).find(({ status }) => status === 'now')
  return (
    <HiddenText as="p" role="status">
      {said && step && words()}
    </HiddenText>
  )

  function words() {
    if (!step) return null
    if (step.turn === 'commitment') return t('commitment')
    if (step.personIds.includes(room.viewer.personId)) return t('you')
    return t('turn', { name: nameOf(step) })
  }
}
