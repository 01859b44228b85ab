'use client'

import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { aboutIdOf, reasonOf } from '@/app/_trpc/reason-of'
import { seatRefusals } from '@/domain/access/brief-knowledge'
import { type Agreement, editOf, wishOf, withoutPerson } from './edit-request'
import { differs, type MergedWish, mergeWish, takeParts } from './merge-wish'
import { refusedField } from './refused-field'
import { nameIn } from './seat-conflict'
import { useTaken } from './use-taken'
import { agreedFaults, type Choices, type Wish } from './wish'

/** An edit made elsewhere, found while saving, and how it was merged with this one. */
export type Met = Pick<MergedWish, 'taken' | 'contested'> & { readonly name: string; readonly theirs: Wish }

type EditFormOptions = {
  liveSessionId: string
  opened: Agreement
  choices: Choices
  /** Whose seat the form opens without; null: none. */
  replacedId: string | null
  /** `version`: of what is agreed after the edit; null where nothing was changed. */
  onSaved: (before: Agreement, version: number | null) => void
}

/** The form of an interview that is agreed: what is typed, and what becomes of it when another person has edited it too. */
export function useEditForm({ liveSessionId, opened, choices, replacedId, onSaved }: EditFormOptions) {
  const t = useTranslations('cohort.schedule')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [base, setBase] = useState(opened)
  const [met, setMet] = useState<Met | null>(null)
  const agreed = wishOf(base, choices)
  const form = useForm<Wish>({
    initialValues: withoutPerson(agreed, replacedId),
    validate: (wish) =>
      Object.fromEntries(
        Object.entries(agreedFaults(wish, choices, Date.now(), !differs('hour', agreed, wish))).map(
          ([field, key]) => [field, key ? t(`fault.${key}`) : null],
        ),
      ),
  })
  // The page reads again what an earlier visit cached, and an untouched form follows.
  useEffect(() => {
    if (opened.version <= base.version || form.isDirty()) return
    const now = withoutPerson(wishOf(opened, choices), replacedId)
    setBase(opened)
    form.setInitialValues(now)
    form.setValues(now)
  }, [opened, base, choices, replacedId, form])
  const { cohortId } = opened
  const taken = useTaken({ cohortId, liveSessionId, wish: form.values, agreed, choices })
  const saving = useMutation(trpc.liveSession.edit.mutationOptions())

  async function save(wish: Wish) {
    const wanted = editOf(liveSessionId, base, agreed, wish, choices.timeZone)
    const keeping = taken.keeping()
    if (!wanted || keeping === undefined) return
    const request = { ...wanted, keeping }
    if (!request.when && !request.seats && !request.plan && !request.scenarioKey) return onSaved(base, null)
    try {
      const { version } = await saving.mutateAsync(request)
      await queries.invalidateQueries()
      onSaved(base, version)
    } catch (error) {
      const reason = reasonOf(error)
      // If the other version cannot be read either, the refusal itself is shown.
      if (reason === 'changedMeanwhile') return meet(wish).catch(() => setMet(null))
      const field = refusedField(reason, differs('situation', agreed, wish) ? 'scenarioKey' : 'advisorId')
      const refusal = seatRefusals.find((each) => each === reason)
      const name = nameIn(choices.members, aboutIdOf(error))
      if (field)
        form.setFieldError(field, refusal && name ? t(`bound.${refusal}`, { name }) : errorMessage(error))
      if (refusal) await queries.invalidateQueries(trpc.cohort.schedulingChoices.queryFilter())
    }
  }

  async function meet(mine: Wish) {
    const options = trpc.liveSession.agreement.queryOptions({ liveSessionId })
    const now = await queries.fetchQuery({ ...options, staleTime: 0 })
    const theirs = wishOf(now, choices)
    const { merged, taken, contested } = mergeWish(agreed, mine, theirs)
    setBase(now)
    form.setValues(merged)
    setMet({ taken, contested, theirs, name: now.changedBy?.name ?? '' })
  }

  function takeTheirs() {
    if (!met) return
    form.setValues(takeParts(form.values, met.theirs, met.contested))
    setMet({ ...met, contested: [] })
  }

  const isPlaced = saving.isError && refusedField(reasonOf(saving.error), 'advisorId') !== null
  const isMet = met !== null && saving.isError && reasonOf(saving.error) === 'changedMeanwhile'
  return {
    form,
    base,
    met,
    taken,
    takeTheirs,
    save,
    isSaving: saving.isPending,
    refusal: saving.isError && !isPlaced && !isMet ? errorMessage(saving.error) : null,
  }
}
