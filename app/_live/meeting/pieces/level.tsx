'use client'

import { useEffect, useRef } from 'react'
import styles from './level.module.css'
import { useMeeting } from './use-meeting'

/** How often a meter asks, ms: often enough for speech, seldom enough for a slow laptop. */
const everyMs = 100
/** How long the mark of the loudest stays, ms. */
const holdMs = 1_500

type LevelProps = { whom: 'own' | (string & {}); cells?: number; hasPeak?: boolean }

/** How loud a person is at this moment. Drawn outside of React: nothing else is drawn anew ten times a second. */
export function Level({ whom, cells = 5, hasPeak = false }: LevelProps) {
  const meeting = useMeeting()
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let peak = 0
    let peakAt = 0
    const timer = setInterval(() => {
      const lit = Math.round(Math.min(1, meeting?.levelOf(whom) ?? 0) * cells)
      if (lit >= peak || performance.now() - peakAt > holdMs) {
        peak = lit
        peakAt = performance.now()
      }
      ref.current?.style.setProperty('--lit', String(lit))
      ref.current?.style.setProperty('--peak', String(peak))
    }, everyMs)
    return () => clearInterval(timer)
  }, [meeting, whom, cells])
  return (
    <span
      ref={ref}
      className={cells > 5 ? styles.cells : styles.bars}
      style={{ '--cells': cells } as React.CSSProperties}
      aria-hidden
    >
      {Array.from({ length: cells }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place.
        <i key={index} style={{ '--at': index + 1 } as React.CSSProperties} />
      ))}
      {hasPeak ? <b /> : null}
    </span>
  )
}
