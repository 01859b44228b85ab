import type { ReactNode } from 'react'
import classes from './key-cap.module.css'

/** A key of the keyboard, as drawn on its cap. */
export function KeyCap({ children }: { children: ReactNode }) {
  return <kbd className={classes.key}>{children}</kbd>
}

/** The key of a control that says it as `aria-keyshortcuts`: drawn, so that it is no part of the words on the control. */
export function DrawnKeyCap({ cap }: { cap: string }) {
  return <kbd className={classes.key} data-cap={cap} />
}
