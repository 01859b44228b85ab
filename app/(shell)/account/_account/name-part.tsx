'use client'

import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { personNameMax, personNameSchema } from '@/domain/person/person-name-schema'
import { SaveRow } from './save-row'

/** What others call one. */
export function NamePart({ name }: { name: string }) {
  const t = useTranslations('account.name')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const form = useForm({
    initialValues: { name },
    validate: { name: (typed) => (personNameSchema.safeParse(typed).success ? null : t('error')) },
  })
  const save = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: async () => {
        form.resetDirty()
        // Others see it wherever they look next; this page shows it in the menu too.
        await queryClient.invalidateQueries()
      },
    }),
  )
  return (
    <form aria-label={t('title')} noValidate onSubmit={form.onSubmit((typed) => save.mutate(typed))}>
      <FormPart title={t('title')} isRoomy>
        <Stack gap="4">
          <TextInput
            label={t('label')}
            description={t('hint')}
            autoComplete="name"
            maxLength={personNameMax}
            {...form.getInputProps('name')}
          />
          <Refusal>{save.isError && errorMessage(save.error)}</Refusal>
          <SaveRow
            label={t('save')}
            isBusy={save.isPending}
            said={save.isSuccess && !form.isDirty() ? t('saved') : ''}
          />
        </Stack>
      </FormPart>
    </form>
  )
}
