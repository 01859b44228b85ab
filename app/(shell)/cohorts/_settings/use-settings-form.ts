'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import { followGrid } from '@/domain/cohort/follow-grid'
import { type Merge, mergeSettings, takeParts } from '@/domain/cohort/merge-settings'
import { type Draft, draftOf, type Faults, settingsOf, withGrid } from './draft'

export type OpenedSettings = RouterOutputs['cohort']['settings']
export type GridChoice = OpenedSettings['grids'][number]

/** An edit made elsewhere, found while saving, and how it was merged with this one. */
export type Met = Pick<Merge, 'taken' | 'contested'> & { readonly theirs: OpenedSettings }

const none: Faults = {}

/**
 * The form of a cohort’s settings: values, faults and saving. `wishedGrid`: key of a grid to begin with, unsaved.
 * `reveal`: shows and focuses a faulty field.
 */
export function useSettingsForm(
  cohortId: string,
  opened: OpenedSettings,
  wishedGrid: string | null,
  reveal: (field: HTMLElement) => void,
) {
  const ready = useTranslations('common.readyCue')
  const productTexts = [ready('silence'), ready('reformulate'), ready('feeling'), ready('summary')]
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [base, setBase] = useState(opened)
  const [draft, setDraft] = useState<Draft>(() => {
    const read = draftOf(opened, productTexts)
    const wished = latestOf(opened.grids, wishedGrid)
    return wished ? { ...read, ...withGrid(read, wished) } : read
  })
  // Ids of the texts at the last check, null before: rows added since are not reported as empty.
  const [checked, setChecked] = useState<readonly string[] | null>(null)
  const [met, setMet] = useState<Met | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const result = settingsOf(draft)
  const faults = 'faults' in result ? result.faults : none
  const grid = gridOf(base, draft.grid)
  const saved = draftOf(base, productTexts)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved)

  const saving = useMutation(trpc.cohort.saveSettings.mutationOptions())

  async function save() {
    setChecked(draft.texts.map(({ id }) => id))
    if ('faults' in result) {
      requestAnimationFrame(() => {
        const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
        if (field) reveal(field)
      })
      return
    }
    const mine = result.settings
    try {
      const kept = await saving.mutateAsync({ cohortId, version: base.version, ...mine })
      open({ ...base, ...mine, ...kept })
      setMet(null)
      setChecked(null)
      await queries.invalidateQueries()
    } catch (error) {
      // If the other version cannot be read either, the refusal itself is shown.
      if (reasonOf(error) === 'changedMeanwhile') await meet(mine).catch(() => setMet(null))
    }
  }

  async function meet(mine: Parameters<typeof mergeSettings>[1]) {
    const theirs = await queries.fetchQuery({
      ...trpc.cohort.settings.queryOptions({ cohortId }),
      staleTime: 0,
    })
    const { merged, taken, contested } = mergeSettings(base, mine, theirs)
    setBase(theirs)
    setDraft(draftOf(followGrid(merged, gridOf(theirs, merged.grid)), productTexts))
    setMet({ taken, contested, theirs })
  }

  function open(settings: OpenedSettings) {
    setBase(settings)
    setDraft(draftOf(settings, productTexts))
    queries.setQueryData(trpc.cohort.settings.queryKey({ cohortId }), settings)
  }

  function takeTheirs() {
    if (!met || 'faults' in result) return
    const taken = takeParts(result.settings, met.theirs, met.contested)
    setDraft(draftOf(followGrid(taken, gridOf(base, taken.grid)), productTexts))
    setMet({ ...met, contested: [] })
  }

  useLeaveWarning(isDirty)

  return {
    ref: form,
    /** The settings that the form began from, or that were found while saving. */
    opened: base,
    draft,
    /** What the form would hold if nothing had been typed. */
    saved,
    /** The grid that is chosen, of those that may be. */
    grid,
    grids: base.grids,
    /** The grid that is saved. */
    gridNow: base.grid,
    chooseGrid: (chosen: GridChoice) => setDraft((so) => ({ ...so, ...withGrid(so, chosen) })),
    change: (part: Partial<Draft>) => setDraft((so) => ({ ...so, ...part })),
    faults: checked ? told(faults, draft, checked) : none,
    isDirty,
    met,
    takeTheirs,
    save,
    revert: () => {
      open(base)
      setChecked(null)
      setMet(null)
    },
    isSaving: saving.isPending,
    isSaved: saving.isSuccess && !isDirty,
    refusal: saving.isError && !(met && reasonOf(saving.error) === 'changedMeanwhile') ? saving.error : null,
  }
}

export type SettingsFormState = ReturnType<typeof useSettingsForm>

/** The grid that is meant; one that is no longer offered is the one in use. */
function gridOf({ grids, grid: current }: OpenedSettings, meant: GridRef): GridChoice {
  const find = ({ key, version }: GridRef) =>
    grids.find((each) => each.key === key && each.version === version)
  const found = find(meant) ?? find(current) ?? grids[0]
  if (!found) throw new Error('a cohort has a grid')
  return found
}

function latestOf(grids: readonly GridChoice[], wished: string | null): GridChoice | undefined {
  return grids.filter(({ key }) => key === wished).sort((one, other) => other.version - one.version)[0]
}

/** Faults, without « empty » for texts added since the form was last checked. */
function told(faults: Faults, { texts }: Draft, checked: readonly string[]): Faults {
  const isNew = (path: string) => {
    const text = texts[Number(path.split('.').at(-1))]
    return faults[path] === 'textEmpty' && text !== undefined && !checked.includes(text.id)
  }
  return Object.fromEntries(Object.entries(faults).filter(([path]) => !isNew(path)))
}

/** Makes the browser ask before it closes a page with unsaved changes. */
function useLeaveWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
}
