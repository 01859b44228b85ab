'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useLive } from '../session/live-session-provider'
import { dueAt, moveTo, noSamples, takeAll } from './dial-sampler'

const middle = 50

/** The value under the finger, and the sending of its samples: one a second, at most one sending every five. */
export function useDial(): { value: number; frozen: boolean; move: (value: number) => void } {
  const { state, now, send, can } = useLive()
  const [held, setHeld] = useState<number | null>(null)
  const samples = useRef(noSamples)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const frozen = state.stage.status !== 'interview' || state.stage.pace !== 'running'

  const flush = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const { samples: rest, taken } = takeAll(samples.current, now())
    if (taken.length === 0) return
    samples.current = rest
    const command = { type: 'moveDial' as const, samples: [...taken] }
    // The interview may have ended within the last seconds: a refusal for being late is not reported.
    if (can(command) === null) void send(command)
  }, [now, send, can])

  const latest = useRef(flush)
  useEffect(() => {
    latest.current = flush
  }, [flush])

  const move = useCallback(
    (value: number) => {
      setHeld(value)
      samples.current = moveTo(samples.current, now(), value)
      const due = dueAt(samples.current)
      if (timer.current === null && due !== null) {
        timer.current = setTimeout(() => latest.current(), Math.max(0, due - now()))
      }
    },
    [now],
  )

  useEffect(() => {
    if (frozen) latest.current()
  }, [frozen])

  useEffect(() => {
    const send = () => latest.current()
    window.addEventListener('pagehide', send)
    return () => {
      window.removeEventListener('pagehide', send)
      send()
    }
  }, [])

  return { value: held ?? state.dial.at(-1)?.value ?? middle, frozen, move }
}
