import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Button } from '@/app/_kit/buttons/button'

type MoveButtonsProps = {
  readonly size?: 's' | 'xs'
  readonly up: string
  readonly down: string
  /** Its place among its like, from 0, and how many those are. */
  readonly place: { readonly at: number; readonly of: number }
  readonly onMove: (by: -1 | 1) => void
}

/** Moves one part of what is edited a place up or down. */
export function MoveButtons({ size = 's', up, down, place, onMove }: MoveButtonsProps) {
  const icon = { size: size === 's' ? 16 : 14, stroke: 1.5, 'aria-hidden': true } as const
  return (
    <>
      <Button
        kind="ghost"
        size={size}
        square
        aria-label={up}
        disabled={place.at === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp {...icon} />
      </Button>
      <Button
        kind="ghost"
        size={size}
        square
        aria-label={down}
        disabled={place.at === place.of - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown {...icon} />
      </Button>
    </>
  )
}
