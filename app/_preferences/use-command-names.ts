'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { HotkeyCommand } from '@/domain/hotkeys/commands'
import { localize } from '@/domain/localized'
import type { ObservationGrid } from '@/domain/observation/grid'

/** What each command is called, in the reader's language. */
export function useCommandNames(grid: ObservationGrid): (command: HotkeyCommand) => string {
  const t = useTranslations('preferences.command')
  const locale = useLocale()
  return ({ action }) => {
    switch (action.type) {
      case 'mark': {
        const code = grid.codes.find(({ key }) => key === action.codeKey)
        return code ? localize(code.label, locale) : ''
      }
      case 'phase': {
        const phase = grid.phases.find(({ key }) => key === action.phase)
        return t('phase', { name: phase ? localize(phase.label, locale) : '' })
      }
      case 'frame': {
        const item = grid.frame.find(({ key }) => key === action.item)
        return t('frame', { name: item ? localize(item.label, locale) : '' })
      }
      case 'readyCue':
        return t('readyCue', { number: action.index + 1 })
      case 'iconCue':
        return t('iconCue', { number: action.index + 1 })
      case 'nudge':
        return t(action.byMs < 0 ? 'earlier' : 'later')
      case 'pause':
      case 'end':
      case 'writeCue':
      case 'keepNextCue':
      case 'writeNote':
      case 'undo':
      case 'redo':
      case 'flip':
      case 'delete':
      case 'legend':
        return t(action.type)
      default:
        return action satisfies never
    }
  }
}
