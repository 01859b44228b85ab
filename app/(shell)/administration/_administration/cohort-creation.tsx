'use client'

import { Radio } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { type CohortCreation as Creation, cohortCreations } from '@/domain/access/installation'
import classes from './administration.module.css'

/** Who may create cohorts. What is chosen holds once it is saved. */
export function CohortCreation() {
  const t = useTranslations('administration.creation')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: stored } = useSuspenseQuery(trpc.installation.settings.queryOptions())
  const [chosen, choose] = useState<Creation | null>(null)
  const save = useMutation(
    trpc.installation.saveSettings.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.installation.pathFilter())
        choose(null)
      },
    }),
  )
  const shown = chosen ?? stored.cohortCreation
  const isDirty = shown !== stored.cohortCreation
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty) save.mutate({ cohortCreation: shown })
      }}
    >
      <FormPart title={t('title')}>
        {cohortCreations.map((way) => (
          <Choice
            key={way}
            label={t(`${way}.label`)}
            hint={t(`${way}.hint`)}
            control={<Radio name="cohort-creation" checked={shown === way} onChange={() => choose(way)} />}
          />
        ))}
        <Refusal>{save.isError && errorMessage(save.error)}</Refusal>
        <div className={classes.save}>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t('save')}
          </Button>
          <p role="status">{isDirty ? t('unsaved') : save.isSuccess ? t('saved') : ''}</p>
        </div>
      </FormPart>
    </form>
  )
}
