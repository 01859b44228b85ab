import { useEffect, useState } from 'react'

/** Whole seconds until a moment of this device's clock, epoch ms; drawn anew as they pass. */
export function useSecondsLeft(dueAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((dueAt - now) / 1_000))
}
