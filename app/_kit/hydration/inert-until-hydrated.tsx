'use client'

import type { ComponentType } from 'react'
import classes from './inert-until-hydrated.module.css'
import { useHeldStill } from './use-inert-until-hydrated'

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
