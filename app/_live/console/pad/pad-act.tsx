'use client'

import type { ReactNode } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import type { Buzz } from '@/app/_preferences/use-buzz'
import { useDesk } from '../desk/use-console'

type PadActProps = {
  label?: string
  danger?: boolean
  buzzes?: Buzz
  onPress: () => void
  children: ReactNode
}

/** A correction of a mark on the pad, confirmed by a vibration. */
export function PadAct({ label, danger = false, buzzes, onPress, children }: PadActProps) {
  const { buzz } = useDesk()
  return (
    <Button
      kind={danger ? 'danger' : 'plain'}
      aria-label={label}
      onClick={(event) => {
        buzz(event, buzzes)
        onPress()
      }}
    >
      {children}
    </Button>
  )
}
