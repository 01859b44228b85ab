import type { MouseEvent } from 'react'

/** After a click with a pointer the control lets the focus go: Space then takes the next cue instead of pressing the control again. */
export function letGo({ detail, currentTarget }: MouseEvent<HTMLButtonElement>): void {
  if (detail > 0) currentTarget.blur()
}
