'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useLive } from '../session/live-session-provider'
import { type DialSample, dueAt, moveTo, noSamples, takeAll } from './dial-sampler'

const middle = 50

/** The value under the finger, whether it can be moved now, and the act that moves it. */
export type MovedDial = {
  readonly value: number
  readonly frozen: boolean
  readonly move: (value: number) => void
}

/** The dial of the interview. */
export function useDial(): MovedDial {
  const { state, send, can } = useLive()
  const tell = useCallback(
    (samples: DialSample[]) => {
      const command = { type: 'moveDial' as const, samples }
      // The interview may have ended within the last seconds: a refusal for being late is not reported.
      if (can(command) === null) void send(command)
    },
    [send, can],
  )
  const frozen = state.stage.status !== 'interview' || state.stage.pace !== 'running'
  return useMovedDial({ start: state.dial.at(-1)?.value ?? middle, frozen, tell })
}

type Moving = {
  /** Where it stands before it is moved here. */
  readonly start: number
  readonly frozen: boolean
  readonly tell: (samples: DialSample[]) => void
}

/** Sends the samples of a dial: one a second, at most one sending every five, and the rest as soon as it is frozen. */
export function useMovedDial({ start, frozen, tell }: Moving): MovedDial {
  const { now } = useLive()
  const [held, setHeld] = useState<number | null>(null)
  const samples = useRef(noSamples)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const flush = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const { samples: rest, taken } = takeAll(samples.current, now())
    if (taken.length === 0) return
    samples.current = rest
    tell([...taken])
  }, [now, tell])

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

  return { value: held ?? start, frozen, move }
}
