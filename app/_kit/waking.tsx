'use client'

import type { ComponentType } from 'react'
import { useHeldStill } from './use-held-still'
import classes from './waking.module.css'

/** The screen, held still until it is awake; for screens whose code may arrive after the page. */
export function waking(Screen: ComponentType): ComponentType {
  return function WakingScreen() {
    return (
      <div className={classes.waking} {...useHeldStill()}>
        <Screen />
      </div>
    )
  }
}
