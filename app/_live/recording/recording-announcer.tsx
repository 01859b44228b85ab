'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { LaneState } from '@/client/recording/lane'
import { useOwnRecording } from './recording-place'

/** A gap is told from this length on, ms. */
const toldFromMs = 5_000

/** Tells a player who listens to the screen that their own recording has stopped, and that it goes on: once each. */
export function RecordingAnnouncer() {
  const t = useTranslations('capture.say')
  const state = useOwnRecording()?.voice.state ?? 'off'
  const isStalled = state === 'stalled' || state === 'full'
  const [said, setSaid] = useState('')
  const wasTold = useRef(false)
  useEffect(() => {
    if (!isStalled) return
    const timer = setTimeout(() => {
      wasTold.current = true
      setSaid(t('stalled'))
    }, toldFromMs)
    return () => clearTimeout(timer)
  }, [isStalled, t])
  useEffect(() => {
    if (!isBack(state) || !wasTold.current) return
    wasTold.current = false
    setSaid(t('back'))
  }, [state, t])
  return (
    <HiddenText as="p" role="status">
      {said}
    </HiddenText>
  )
}

const isBack = (state: LaneState) => state === 'recorded'
