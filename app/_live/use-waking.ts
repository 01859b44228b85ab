'use client'

import { useEffect } from 'react'
import type { Input } from './connection'

/** A laptop that wakes, a tab that comes back, a network that returns: catch up at once instead of waiting for a timer. */
export function useWaking(dispatch: (input: Input) => void, hurry: () => void): void {
  useEffect(() => {
    function wake() {
      if (document.visibilityState === 'hidden') return
      dispatch({ type: 'woke' })
      hurry()
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
  }, [dispatch, hurry])
}
