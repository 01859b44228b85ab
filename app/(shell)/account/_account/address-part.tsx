'use client'

import { PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { looksLikeEmail } from '@/app/_kit/fields/looks-like-email'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './account.module.css'
import { SaveRow } from './save-row'

/** The address by which one signs in and is written to. */
export function AddressPart({ account }: { account: RouterOutputs['account']['read'] }) {
  const t = useTranslations('account.address')
  const passwords = useTranslations('account.password')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const { email, isEmailVerified, waitingEmail, hasPassword, isMailOn } = account
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (typed) => (looksLikeEmail(typed) ? null : t('error')),
      password: (typed) => (hasPassword && typed === '' ? passwords('missing') : null),
    },
  })
  const change = useMutation(
    trpc.account.changeAddress.mutationOptions({
      onSuccess: async () => {
        form.reset()
        await queryClient.invalidateQueries()
      },
      onError: (error) => {
        const reason = reasonOf(error)
        if (reason === 'wrongPassword') form.setFieldError('password', errorMessage(error))
        else if (reason === 'addressTaken') form.setFieldError('email', errorMessage(error))
      },
    }),
  )
  const confirm = useMutation(
    trpc.account.askConfirmation.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.account.pathFilter()),
    }),
  )
  const isByField = change.isError && Object.keys(form.errors).length > 0
  return (
    <form aria-label={t('title')} noValidate onSubmit={form.onSubmit((typed) => change.mutate(typed))}>
      <FormPart title={t('title')} isRoomy>
        <Stack gap="4">
          <p className={classes.note}>
            <b>{email}</b>
            {isMailOn ? ` · ${t(isEmailVerified ? 'confirmed' : 'unconfirmed')}` : ''}
          </p>
          {isMailOn && !isEmailVerified && waitingEmail !== email ? (
            <Row gap="2 3" align="center" wraps>
              <Button size="s" busy={confirm.isPending} onClick={() => confirm.mutate()}>
                {t('confirm')}
              </Button>
              <span className={classes.note}>{t('confirmHint')}</span>
            </Row>
          ) : null}
          <Refusal>{confirm.isError && errorMessage(confirm.error)}</Refusal>
          {waitingEmail === null ? null : (
            <p className={classes.note} role="status">
              {t(waitingEmail === email ? 'waitingOwn' : 'waiting', { email: waitingEmail })}
            </p>
          )}
          <TextInput
            type="email"
            label={t('label')}
            description={t(isMailOn ? 'hintByMail' : 'hint')}
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          {hasPassword && (
            <PasswordInput
              label={passwords('current')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': passwords('show') }}
              {...form.getInputProps('password')}
            />
          )}
          <Refusal>{change.isError && !isByField && errorMessage(change.error)}</Refusal>
          <SaveRow
            label={t('save')}
            isBusy={change.isPending}
            said={change.isSuccess && !form.isDirty() ? t(`said.${change.data}`) : ''}
          />
        </Stack>
      </FormPart>
    </form>
  )
}
