'use client'

import { type SyntheticEvent, useCallback } from 'react'
import { usePreferences } from './use-preferences'

/** Length of a vibration, in milliseconds. */
const buzzMs = 15

/** Vibrates once to confirm an act made by touch, if the device can and the person has chosen it. */
export function useBuzz(): (event: SyntheticEvent) => void {
  const { vibration } = usePreferences().preferences
  return useCallback(
    (event) => {
      if (vibration && isTouch(event)) navigator.vibrate?.(buzzMs)
    },
    [vibration],
  )
}

/** Whether a click came from a finger or a pen, and not from a mouse or a key. */
export function isTouch({ nativeEvent }: SyntheticEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType !== 'mouse' && nativeEvent.detail > 0
}
