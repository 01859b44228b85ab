'use client'

import { useEffect } from 'react'
import { onSignInChanged } from '@/app/_auth/sign-in-changes'
import type { Input } from '@/client/follow/connection'

type Waking = {
  readonly dispatch: (input: Input) => void
  /** Tries at once what waits to be sent. */
  readonly hurry: () => void
  /** Sets the clock right: the device may have slept. */
  readonly measure: () => void
}

/** A laptop that wakes, a tab that comes back, a network that returns: catch up at once instead of waiting for a timer. */
export function useWaking({ dispatch, hurry, measure }: Waking): void {
  useEffect(() => {
    function wake() {
      if (document.visibilityState === 'hidden') return
      dispatch({ type: 'woke' })
      hurry()
      measure()
    }
    function lose() {
      dispatch({ type: 'requestLost' })
    }
    window.addEventListener('online', wake)
    window.addEventListener('offline', lose)
    document.addEventListener('visibilitychange', wake)
    return () => {
      window.removeEventListener('online', wake)
      window.removeEventListener('offline', lose)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [dispatch, hurry, measure])
  useEffect(
    () =>
      onSignInChanged(() => {
        dispatch({ type: 'signInChanged' })
        hurry()
      }),
    [dispatch, hurry],
  )
}
