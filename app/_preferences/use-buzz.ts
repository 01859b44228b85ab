'use client'

import { type SyntheticEvent, useCallback } from 'react'
import { usePreferences } from './use-preferences'

/** Vibrations in milliseconds: on, off, on. */
const buzzes = { act: [12], breach: [30, 40, 30], undo: [12, 40, 12], cue: [20] } as const
export type Buzz = keyof typeof buzzes

/** Vibrates to confirm an act made by touch, if the device can and the person has chosen it. */
export function useBuzz(): (event: SyntheticEvent, kind?: Buzz) => void {
  const { vibration } = usePreferences().preferences
  return useCallback(
    (event, kind = 'act') => {
      if (vibration && isTouch(event)) vibrate(kind)
    },
    [vibration],
  )
}

export function vibrate(kind: Buzz): void {
  navigator.vibrate?.([...buzzes[kind]])
}

/** Whether a click came from a finger or a pen, and not from a mouse or a key. */
export function isTouch({ nativeEvent }: SyntheticEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType !== 'mouse' && nativeEvent.detail > 0
}
