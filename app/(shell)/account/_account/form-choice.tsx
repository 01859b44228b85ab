'use client'

import { Radio } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Choice } from '@/app/_kit/fields/choice'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { type PersonForm, personForms } from '@/domain/person/person-form'
import { firstName } from '@/reading/names/first-name'
import classes from './account.module.css'

/** In which form one is spoken of. It holds as it is chosen; another choice takes it back. */
export function FormChoice({ name, form }: { name: string; form: PersonForm }) {
  const t = useTranslations('account.called')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const choose = useMutation(
    useTRPC().account.chooseForm.mutationOptions({
      // Arrow keys pass over a choice: each is kept after the one before it.
      scope: { id: 'form' },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const shown = choose.isPending ? choose.variables.form : form
  return (
    <FormPart title={t('title')} hint={t('hint')}>
      {personForms.map((each) => (
        <Choice
          key={each}
          label={t(`form.${each}`)}
          hint={`${t('example', { form: each })}. ${t('sentence', { form: each, name: firstName(name) })}`}
          control={
            <Radio name="form" checked={shown === each} onChange={() => choose.mutate({ form: each })} />
          }
        />
      ))}
      <Refusal>{choose.isError && errorMessage(choose.error)}</Refusal>
      <div className={classes.save}>
        <p role="status">{choose.isSuccess ? t('saved') : ''}</p>
      </div>
    </FormPart>
  )
}
