import { useEffect, useEffectEvent, useState } from 'react'
import { momentIn, stretchIn } from '@/domain/live-session/timeline/moment-address'
import type { Focus } from './focus'
import type { Stretch } from './passage-links'

type Hand = {
  readonly lookAt: (moment: Focus) => void
  readonly play: () => void
  /** Plays a stretch again and again. */
  readonly listenTo: (stretch: Stretch) => void
}

/** Opens the debrief at the moment or stretch that its address names, and plays it once the sound has come. */
export function useAddress(isHeard: boolean, hand: Hand): void {
  const [awaited, setAwaited] = useState<Stretch | 'moment' | null>(null)
  const open = useEffectEvent(() => {
    const { hash } = window.location
    const stretch = stretchIn(hash)
    const moment = stretch ? { atMs: stretch.fromMs, id: null } : momentIn(hash)
    if (!moment) return
    hand.lookAt(moment)
    setAwaited(stretch ?? 'moment')
  })
  const play = useEffectEvent((next: Stretch | 'moment') =>
    next === 'moment' ? hand.play() : hand.listenTo(next),
  )
  useEffect(() => open(), [])
  useEffect(() => {
    if (awaited === null || !isHeard) return
    setAwaited(null)
    play(awaited)
  }, [awaited, isHeard])
}
