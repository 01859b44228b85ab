'use client'

import { useEffect, useState } from 'react'
import { type KnownState, NoLongerRecorder, type RecorderServer } from '@/client/recording/recorder-server'

const againMs = 1_500

/** How this device is to stand, as the server last told it; null before. `gone`: another device has its place. */
export function useNews(server: RecorderServer) {
  const [state, setState] = useState<KnownState | null>(null)
  const [isGone, setGone] = useState(false)
  const [isCutOff, setCutOff] = useState(false)
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let known: string | null = null
    const ask = async () => {
      let wait = 0
      try {
        const next = await server.news(known)
        if (isOver) return
        known = next.name
        setState(next)
        setCutOff(false)
      } catch (error) {
        if (isOver) return
        if (error instanceof NoLongerRecorder) return setGone(true)
        setCutOff(true)
        wait = againMs
      }
      timer = setTimeout(() => void ask(), wait)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [server])
  return { state, isGone, isCutOff }
}
