'use client'

import { useLocale } from 'next-intl'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { DrawnKeyboard } from '@/app/_preferences/use-keyboard'
import { keyLabel, layoutOf } from '@/domain/hotkeys/layout'

export const drawnLayouts = ['azerty', 'qwerty'] as const
export type DrawnLayout = (typeof drawnLayouts)[number]

type Drawn = {
  readonly layout: DrawnLayout
  /** What is written on a place. */
  capOf(code: string): string
  /** The place where the letter of a cue is. */
  readonly cueCode: string
  change(layout: DrawnLayout): void
}

const DrawnLayoutContext = createContext<Drawn | null>(null)

/** Which keyboard keys are drawn on, in the editor and in its preview: the usual one of the reader's language, until they choose the other. */
export function DrawnLayoutProvider({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const [layout, change] = useState<DrawnLayout>(locale === 'fr' ? 'azerty' : 'qwerty')
  const drawn = useMemo<Drawn>(() => {
    // The names of keyboards without a browser that tells of its own: French stands for AZERTY.
    const spoken = layout === 'azerty' ? 'fr' : 'en'
    return {
      layout,
      change,
      capOf: (code) => keyLabel(code, null, spoken),
      cueCode: layoutOf(null, spoken).m.code,
    }
  }, [layout])
  return (
    <DrawnLayoutContext value={drawn}>
      <DrawnKeyboard value={layout === 'azerty' ? 'fr' : 'en'}>{children}</DrawnKeyboard>
    </DrawnLayoutContext>
  )
}

export function useDrawnLayout(): Drawn {
  const drawn = use(DrawnLayoutContext)
  if (!drawn) throw new Error('useDrawnLayout needs a DrawnLayoutProvider above it')
  return drawn
}
