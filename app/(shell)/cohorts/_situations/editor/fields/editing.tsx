'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { Other } from '@/client/library/draft-keeper'
import type { Path } from '@/domain/library/field-edit'
import type { TextAside } from '@/domain/library/text-aside'
import type { Locale } from '@/domain/localized'
import type { ScenarioDraft } from '@/domain/scenario/scenario-draft'

export type Standing = RouterOutputs['scenario']['standing']

/** What the fields of the editor of a situation share. */
export type Editing = {
  readonly personId: string
  readonly draft: ScenarioDraft
  readonly standing: Standing
  readonly mayWrite: boolean
  /** The one that a phone shows, and in which a new field is begun. */
  readonly language: Locale
  readonly others: readonly Other[]
  readonly aside: readonly TextAside[]
  readonly nameOf: (personId: string) => string
  readonly edit: (path: Path, to: unknown) => void
  readonly stand: (path: Path | null) => void
  readonly settle: (asideId: string, take: boolean) => void
}

const EditingContext = createContext<Editing | null>(null)

export function EditingProvider({ value, children }: { value: Editing; children: ReactNode }) {
  return <EditingContext value={value}>{children}</EditingContext>
}

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('no editor around this field')
  return editing
}

/** The id of the input of a field: a reason why a draft is incomplete leads there. */
export function fieldId(path: Path): string {
  return `field-${path.join('.')}`
}
