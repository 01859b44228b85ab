'use client'

import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { cohortNameMax, cohortNameMin, cohortNameSchema } from '@/domain/cohort/cohort-settings'
import { GridPicker } from '../_grid/grid-picker'
import classes from './new-cohort.module.css'

/** The form for people who may create a cohort; for others the sentence that they may not. */
export function NewCohort() {
  const t = useTranslations('cohort.new')
  const refusal = useTranslations('errors')('mayNotCreateCohorts')
  const { data: me } = useSuspenseQuery(useTRPC().person.me.queryOptions())
  return (
    <>
      <PageHead title={t('title')} />
      {me.mayCreateCohorts ? <CohortForm /> : <p className={classes.refused}>{refusal}</p>}
    </>
  )
}

/** A cohort begins with its name and its grid; its creator coordinates it. */
function CohortForm() {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('cohort.new')
  const tg = useTranslations('gridChoice')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: grids } = useSuspenseQuery(trpc.cohort.startingGrids.queryOptions())
  const create = useMutation(
    trpc.cohort.create.mutationOptions({
      onSuccess: async ({ cohortId }) => {
        await queryClient.invalidateQueries(trpc.person.me.queryFilter())
        router.push(`/cohorts/${cohortId}/members`)
      },
    }),
  )
  const form = useForm({
    initialValues: { name: '', grid: grids[0] ?? null },
    validate: {
      name: (name) => {
        return cohortNameSchema.safeParse(name).success
          ? null
          : t('nameError', { min: cohortNameMin, max: cohortNameMax })
      },
    },
  })
  return (
    <form
      {...inertUntilHydrated}
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(({ name, grid }) =>
        create.mutate({ name, ...(grid && { grid: { key: grid.key, version: grid.version } }) }),
      )}
    >
      <p className={classes.note}>{t('lead')}</p>
      <Refusal>{create.isError && errorMessage(create.error)}</Refusal>
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      {form.values.grid && (
        <div>
          <GridPicker
            label={tg('new.label')}
            hint={tg('new.hint')}
            grids={grids}
            chosen={form.values.grid}
            inUse={null}
            onChoose={(grid) => form.setFieldValue('grid', grid)}
          />
        </div>
      )}
      <Row gap="2" align="center" wraps>
        <Button type="submit" kind="primary" busy={create.isPending || create.isSuccess}>
          {t('submit')}
        </Button>
      </Row>
    </form>
  )
}
