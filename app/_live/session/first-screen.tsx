'use client'

import { createContext, type ReactNode, use } from 'react'

/** What the server takes the screen for, which it cannot see: a phone where the browser says so. */
export type FirstScreen = 'phone' | 'unknown'

const FirstScreenContext = createContext<FirstScreen>('unknown')

/** The screen that the first picture is drawn for; the browser looks at its real one afterwards. */
export function FirstScreenGiven({ screen, children }: { screen: FirstScreen; children: ReactNode }) {
  return <FirstScreenContext value={screen}>{children}</FirstScreenContext>
}

export function useFirstScreen(): FirstScreen {
  return use(FirstScreenContext)
}
