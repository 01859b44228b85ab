'use client'

import { useSyncExternalStore } from 'react'
import { screens } from '@/app/_kit/theme/breakpoints'
import { useFirstScreen } from '@/app/_live/session/first-screen'

/** Whether a media query holds, and holds on; the server cannot know, and answers `onServer`. */
function useScreen({ subscribe, holds }: Screen, onServer: boolean): boolean {
  return useSyncExternalStore(subscribe, holds, () => onServer)
}

type Screen = {
  readonly subscribe: (onChange: () => void) => () => void
  readonly holds: () => boolean
}

/** A media query, asked of the browser once: many parts look at it with every act. */
function screenOf(query: string): Screen {
  let list: MediaQueryList | null = null
  const asked = () => {
    list ??= window.matchMedia(query)
    return list
  }
  return {
    subscribe(onChange) {
      asked().addEventListener('change', onChange)
      return () => asked().removeEventListener('change', onChange)
    },
    holds: () => asked().matches,
  }
}

const laptop = screenOf(screens.laptop)
const underThreeColumns = screenOf(screens.underThreeColumns)
const phone = screenOf(screens.phone)

/** Whether there is room for the whole console. */
export function useIsWide(): boolean {
  return useScreen(laptop, useFirstScreen() !== 'phone')
}

/** Whether there is room for two of its three columns only. */
export function useIsOfTwoColumns(): boolean {
  return useScreen(underThreeColumns, false)
}

/** Whether the pad is on a phone, held in one hand. */
export function useIsOneHanded(): boolean {
  return useScreen(phone, useFirstScreen() === 'phone')
}
