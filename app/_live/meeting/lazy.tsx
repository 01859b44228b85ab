'use client'

import { lazy } from '@/app/_kit/lazy'

/** Windows bring what Mantine needs; nothing of them belongs to a first picture. */
export const CheckDialog = lazy<{ onClose: () => void }>(() =>
  import('./check/check-dialog').then((module) => module.CheckDialog),
)
export const DevicesDialog = lazy<{ onClose: () => void }>(() =>
  import('./check/devices-dialog').then((module) => module.DevicesDialog),
)
