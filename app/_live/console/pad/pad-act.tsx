'use client'

import type { ReactNode } from 'react'
import buttons from '@/app/_kit/button.module.css'
import { useDesk } from '../desk/use-console'

type PadActProps = { label?: string; danger?: boolean; onPress: () => void; children: ReactNode }

/** Something done to a mark under a thumb: the press is felt. */
export function PadAct({ label, danger = false, onPress, children }: PadActProps) {
  const { buzz } = useDesk()
  return (
    <button
      type="button"
      className={`${buttons.btn} ${danger ? buttons.danger : ''}`}
      aria-label={label}
      onClick={(event) => {
        buzz(event)
        onPress()
      }}
    >
      {children}
    </button>
  )
}
