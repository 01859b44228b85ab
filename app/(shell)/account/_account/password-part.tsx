'use client'

import { PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { passwordMax, passwordMin } from '@/domain/person/password-length'
import { SaveRow } from './save-row'

const ofTheNew = ['passwordLength', 'passwordCommon', 'passwordPersonal']

/** Another password, with the one there is; or the first one. */
export function PasswordPart({ hasPassword }: { hasPassword: boolean }) {
  const t = useTranslations('account.password')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const form = useForm({
    initialValues: { current: '', next: '' },
    validate: {
      current: (typed) => (hasPassword && typed === '' ? t('missing') : null),
      next: ({ length }) =>
        length < passwordMin || length > passwordMax ? t('error', { min: passwordMin }) : null,
    },
  })
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: async () => {
        form.reset()
        await queryClient.invalidateQueries(trpc.account.pathFilter())
      },
      onError: (error) => {
        const reason = reasonOf(error)
        if (reason === 'wrongPassword') form.setFieldError('current', errorMessage(error))
        else if (ofTheNew.includes(reason)) form.setFieldError('next', errorMessage(error))
      },
    }),
  )
  const isByField = change.isError && Object.keys(form.errors).length > 0
  return (
    <form aria-label={t('title')} noValidate onSubmit={form.onSubmit((typed) => change.mutate(typed))}>
      <FormPart title={t('title')} hint={t(hasPassword ? 'hint' : 'none')} isRoomy>
        <Stack gap="4">
          {hasPassword && (
            <PasswordInput
              label={t('current')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('show') }}
              {...form.getInputProps('current')}
            />
          )}
          <PasswordInput
            label={t('next')}
            description={t('length', { min: passwordMin })}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('show') }}
            {...form.getInputProps('next')}
          />
          <Refusal>{change.isError && !isByField && errorMessage(change.error)}</Refusal>
          <SaveRow
            label={t(hasPassword ? 'save' : 'choose')}
            isBusy={change.isPending}
            said={change.isSuccess && !form.isDirty() ? t('saved') : ''}
          />
        </Stack>
      </FormPart>
    </form>
  )
}
