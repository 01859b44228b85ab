'use client'

import { lazy } from '@/app/_kit/lazy'
import { MenuButton } from './menu-button'

export const DebriefMenu = lazy(
  () => import('./debrief-menu').then((module) => module.DebriefMenu),
  () => <MenuButton disabled />,
)
