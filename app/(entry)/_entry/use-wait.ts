import { useEffect, useState } from 'react'

/** Counts down the seconds until something may be tried again. `secondsLeft` 0: now; null: nothing was waited for. */
export function useWait() {
  const [until, setUntil] = useState<number | null>(null)
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)

  useEffect(() => {
    if (until === null) return setSecondsLeft(null)
    const count = () => {
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1_000))
      setSecondsLeft(left)
      if (left === 0) clearInterval(counting)
    }
    const counting = setInterval(count, 250)
    count()
    return () => clearInterval(counting)
  }, [until])

  return {
    secondsLeft,
    begin: (seconds: number) => setUntil(performance.now() + seconds * 1_000),
    end: () => setUntil(null),
  }
}
