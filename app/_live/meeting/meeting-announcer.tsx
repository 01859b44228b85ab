'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useList } from '@/app/_kit/text/use-list'
import { useCast } from '@/app/_live/session/use-cast'
import type { Peer } from '@/client/meeting/meeting-view'
import { useMeetingView, usePeers } from './pieces/use-meeting'

const changes = ['lost', 'back', 'joined', 'unlike'] as const
type Change = (typeof changes)[number]

function changeOf(
  before: Change | undefined,
  { link, lacksAgreement }: Pick<Peer, 'link' | 'lacksAgreement'>,
): Change | undefined {
  const wasThere = before === 'joined' || before === 'back'
  if (link === 'connected') return before === 'lost' ? 'back' : wasThere ? before : 'joined'
  if (lacksAgreement) return 'unlike'
  return link === 'broken' && wasThere ? 'lost' : before
}

/** Tells who listens to the screen, politely and seldom: one’s own microphone, and voices that come, go and come back. */
export function MeetingAnnouncer() {
  const t = useTranslations('meeting.say')
  const { view, isIn } = useMeetingView()
  const { microphone } = view
  const peers = usePeers()
  const { nameOf } = useCast()
  const list = useList()
  const [said, setSaid] = useState('')
  const isOn = isIn && microphone.state === 'ready' && microphone.isOn
  const wasOn = useRef(isOn)
  const links = useRef(new Map<string, Change>())

  useEffect(() => {
    if (wasOn.current === isOn) return
    wasOn.current = isOn
    setSaid(t(isOn ? 'microphoneOn' : 'microphoneOff'))
  }, [isOn, t])

  const isUnheard = isOn && view.isUnheard
  useEffect(() => {
    if (isUnheard) setSaid(t('unheard'))
  }, [isUnheard, t])

  useEffect(() => {
    const told: Record<Change, string[]> = { joined: [], lost: [], back: [], unlike: [] }
    for (const { personId, link, lacksAgreement, voice } of peers) {
      const before = links.current.get(personId)
      const now = changeOf(before, { link, lacksAgreement })
      if (now === undefined || now === before) continue
      links.current.set(personId, now)
      if (voice !== 'shut') told[now].push(nameOf(personId))
    }
    // Of two who come in one step both are named.
    const sentences = changes.flatMap((change) => {
      const names = told[change]
      return names.length > 0 ? [t(change, { count: names.length, names: list(names) })] : []
    })
    if (sentences.length > 0) setSaid(sentences.join(' '))
  }, [peers, nameOf, list, t])

  return (
    <HiddenText as="p" role="status">
      {said}
    </HiddenText>
  )
}
