import type { MouseEvent } from 'react'

/** A button of the check that goes with its own press hands the focus to the check: a keyboard goes on from there, not from the top. */
export function keepFocus({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  currentTarget.closest<HTMLElement>('section[tabindex="-1"]')?.focus({ preventScroll: true })
}
