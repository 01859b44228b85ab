'use client'

import { NumberInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { delaysSchema } from '@/domain/erasure/delays'
import saveRow from '../_choice/save-row.module.css'
import classes from './administration.module.css'

const bounds = { erasureDays: [1, 30], attendanceYears: [1, 10] } as const
const hints = { erasureDays: 'erasureHint', attendanceYears: 'attendanceHint' } as const
const fields = ['erasureDays', 'attendanceYears'] as const

/** Within how many days a person is erased, and for how many years attendance sheets go on naming people. */
export function ErasureDelays() {
  const t = useTranslations('erasure.administration.delays')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { data: stored } = useSuspenseQuery(trpc.erasure.delays.queryOptions())
  const [typed, setTyped] = useState<Partial<Record<(typeof fields)[number], number | string>>>({})
  const save = useMutation(
    trpc.erasure.saveDelays.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.erasure.pathFilter())
        await queryClient.invalidateQueries(trpc.installation.pathFilter())
        setTyped({})
      },
    }),
  )
  const shown = { ...stored, ...typed }
  const wanted = delaysSchema.safeParse(shown)
  const isDirty = fields.some((field) => shown[field] !== stored[field])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty && wanted.success) save.mutate(wanted.data)
      }}
    >
      <FormPart title={t('title')}>
        <div className={classes.fields}>
          {fields.map((field) => {
            const [min, max] = bounds[field]
            const value = Number(shown[field])
            const isOut = shown[field] === '' || value < min || value > max
            return (
              <NumberInput
                key={field}
                label={t(field)}
                description={t(hints[field])}
                error={isOut ? t(hints[field]) : null}
                min={min}
                max={max}
                allowDecimal={false}
                clampBehavior="none"
                w="min(100%, 320px)"
                value={shown[field]}
                onChange={(next) => setTyped({ ...typed, [field]: next })}
              />
            )
          })}
        </div>
        <Refusal>{save.isError && errorMessage(save.error)}</Refusal>
        <div className={saveRow.save}>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t('save')}
          </Button>
          <p role="status">{isDirty ? t('unsaved') : save.isSuccess ? t('saved') : ''}</p>
        </div>
      </FormPart>
    </form>
  )
}
