'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useList } from '@/app/_kit/text/use-list'
import { keyLabel } from '@/domain/hotkeys/layout'
import { type Localized, localize } from '@/domain/localized'
import type { FieldChange, GridChange } from '@/domain/observation/editing/difference'
import type { DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import type { HotkeyHolder } from '@/domain/observation/editing/hotkeys'
import type { GridFault } from '@/domain/observation/grid-fault'
import type grids from '@/i18n/messages/fr/grids.json'
import { labelAt } from './selection'

type Field = keyof typeof grids.editor.field

/** What the editor calls the parts of a grid, its faults and its changes, in the reader's language. */
export function useGridWords() {
  const t = useTranslations('grids.editor')
  const fieldWords = useTranslations('grids.editor.field')
  const list = useList()
  const locale = useLocale()
  return useMemo(() => {
    const text = (said: Localized): string => {
      return localize(said, locale).trim() || t('unnamed')
    }
    const fieldOf = (path: readonly (string | number)[]): string => {
      const known = path.findLast(
        (name): name is Field => typeof name === 'string' && fieldWords.has(name as Field),
      )
      return known ? fieldWords(known) : ''
    }
    const nameOf = (draft: DraftGrid, part: GridFault['place']['part'], key: string): string => {
      const label = labelAt(draft, part, key)
      return label ? text(label) : t('unnamed')
    }
    const capOf = (hotkey: string) => keyLabel(hotkey, null, locale)
    return {
      text,
      fieldOf,
      nameOf,
      list,
      holders: (draft: DraftGrid, holders: readonly HotkeyHolder[]) =>
        list(holders.map(({ part, key }) => t('quoted', { text: nameOf(draft, part, key) }))),
      faultOf(fault: GridFault): string {
        const { reason, place, value } = fault
        const said = value !== null && reason.includes('otkey') ? capOf(value) : (value ?? '')
        return t(`fault.${reason}`, { field: fieldOf(place.field), value: said })
      },
      changeOf(change: GridChange, after: DraftGrid): readonly string[] {
        switch (change.kind) {
          case 'added':
          case 'removed':
            return [t(`changes.${change.kind}`)]
          case 'moved':
            return [
              change.after === null
                ? t('changes.movedFirst')
                : t('changes.moved', { after: nameOf(after, change.part, change.after) }),
            ]
          case 'changed':
            return change.fields.map((field) => fieldChange(field))
          default:
            return change.kind satisfies never
        }
      },
    }

    function fieldChange({ field, before, after }: FieldChange): string {
      const name = fieldOf([field])
      const [was, is] = [saidShort(field, before), saidShort(field, after)]
      if (was === null || is === null)
        return t('changes.fieldLines', { field: name, before: lines(before), after: lines(after) })
      // Equal in this language: it is the other one that changed.
      if (was === is && isLocalized(before) && isLocalized(after)) {
        const [from, to] = locale === 'en' ? [before.fr, after.fr] : [before.en, after.en]
        return t('changes.fieldWas', { field: name, before: from, after: to })
      }
      return t('changes.fieldWas', { field: name, before: was, after: is })
    }

    /** A value in a few words; null for a list. */
    function saidShort(field: string, value: unknown): string | null {
      if (value === null || value === undefined || value === '') return t('changes.nothing')
      if (isLocalized(value)) return localize(value, locale) || t('changes.nothing')
      if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no')
      if (typeof value === 'number') return String(value)
      if (typeof value !== 'string') return null
      return field === 'hotkey' ? capOf(value) : option(field, value)
    }

    function option(field: string, value: string): string {
      const key = `${field === 'shortGender' ? 'gender' : field}.${value}`
      const isKnown = ['valence', 'layout', 'shape', 'colour', 'gender', 'role'].some((each) =>
        key.startsWith(`${each}.`),
      )
      return isKnown ? t(key as 'shape.dot') : value
    }

    function lines(value: unknown): string {
      return t('changes.lines', { count: Array.isArray(value) ? value.length : 0 })
    }
  }, [t, fieldWords, list, locale])
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === 'object' && value !== null && 'fr' in value && 'en' in value
}
