'use client'

import { type SyntheticEvent, useCallback } from 'react'
import { usePreferences } from './use-preferences'

/** Felt under the thumb, heard by nobody; in milliseconds. */
const buzzMs = 15

/** Confirms under the finger an act made by touch, where the device can and the person wants it. */
export function useBuzz(): (event: SyntheticEvent) => void {
  const { vibration } = usePreferences().preferences
  return useCallback(
    (event) => {
      if (vibration && isTouch(event)) navigator.vibrate?.(buzzMs)
    },
    [vibration],
  )
}

/** Whether a click came from a finger or a pen: neither from a mouse nor from a key. */
export function isTouch({ nativeEvent }: SyntheticEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType !== 'mouse' && nativeEvent.detail > 0
}
