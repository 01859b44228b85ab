'use client'

import { useEffect, useState } from 'react'
import { causeOfRefusal, closeMicrophone, openRoomMicrophone } from '@/client/recording/room-microphone'

type Microphone = {
  readonly stream: MediaStream | null
  /** Why there is none; null while it is asked for, or not needed. */
  readonly cause: 'refused' | 'unplugged' | null
}

const none: Microphone = { stream: null, cause: null }
const againMs = 5_000

/** The microphone of this device, held exactly while it is needed; asked for again while it is not given. */
export function useRoomMicrophone(isNeeded: boolean): Microphone {
  const [microphone, setMicrophone] = useState(none)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with each try.
  useEffect(() => {
    if (!isNeeded) return
    let isOver = false
    let opened: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const fail = (cause: 'refused' | 'unplugged') => {
      if (isOver) return
      setMicrophone({ stream: null, cause })
      timer = setTimeout(() => setTries((before) => before + 1), againMs)
    }
    openRoomMicrophone(() => fail('unplugged')).then(
      (stream) => {
        if (isOver) {
          closeMicrophone(stream)
          return
        }
        opened = stream
        setMicrophone({ stream, cause: null })
      },
      (error: unknown) => fail(causeOfRefusal(error)),
    )
    return () => {
      isOver = true
      clearTimeout(timer)
      if (opened) closeMicrophone(opened)
      setMicrophone(none)
    }
  }, [isNeeded, tries])
  return microphone
}
