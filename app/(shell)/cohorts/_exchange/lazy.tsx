'use client'

import { lazy } from '@/app/_kit/lazy'
import type { ExchangeProps } from './exchange-props'

/** Loaded with the first import or export. */
export const ImportDialog = lazy<ExchangeProps>(() =>
  import('./import-dialog').then((module) => module.ImportDialog),
)
export const ExportDialog = lazy<ExchangeProps>(() =>
  import('./export-dialog').then((module) => module.ExportDialog),
)
