'use client'

import type { ComponentType } from 'react'
import classes from './inert-until-hydrated.module.css'
import { useInertUntilHydrated } from './use-inert-until-hydrated'

/** A screen whose code may come after the page: it takes no press until the browser has taken it over. */
export function inertUntilHydrated(Screen: ComponentType): ComponentType {
  return function InertScreen() {
    return (
      <div className={classes.screen} {...useInertUntilHydrated()}>
        <Screen />
      </div>
    )
  }
}
