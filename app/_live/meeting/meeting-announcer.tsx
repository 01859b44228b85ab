'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useCast } from '@/app/_live/session/use-cast'
import { useMeetingView, usePeers } from './pieces/use-meeting'

/** Tells who listens to the screen, politely and seldom: one’s own microphone, and voices that come, go and come back. */
export function MeetingAnnouncer() {
  const t = useTranslations('meeting.say')
  const { view, isIn } = useMeetingView()
  const { microphone } = view
  const peers = usePeers()
  const { nameOf } = useCast()
  const [said, setSaid] = useState('')
  const isOn = isIn && microphone.state === 'ready' && microphone.isOn
  const wasOn = useRef(isOn)
  const links = useRef(new Map<string, 'joined' | 'lost' | 'back'>())

  useEffect(() => {
    if (wasOn.current === isOn) return
    wasOn.current = isOn
    setSaid(t(isOn ? 'microphoneOn' : 'microphoneOff'))
  }, [isOn, t])

  useEffect(() => {
    for (const { personId, link, voice } of peers) {
      const before = links.current.get(personId)
      const isThere = before === 'joined' || before === 'back'
      const now =
        link === 'connected'
          ? before === 'lost'
            ? 'back'
            : (before ?? 'joined')
          : link === 'broken' && isThere
            ? 'lost'
            : before
      if (now === undefined || now === before) continue
      links.current.set(personId, now)
      if (voice !== 'shut') setSaid(t(now, { name: nameOf(personId) }))
    }
  }, [peers, nameOf, t])

  return (
    <HiddenText as="p" role="status">
      {said}
    </HiddenText>
  )
}
