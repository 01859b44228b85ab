'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { FormPart } from '@/app/_kit/fields/form-part'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useList } from '@/app/_kit/text/use-list'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import { capitalised } from '@/reading/words/capitalised'
import classes from '../_choice/save-row.module.css'
import { DemonstrationKeep } from './demonstration-keep'

/**
 * The demonstration: its admission, removed for good after asking once what goes, or brought back as new. Nothing where there never
 * was one.
 */
export function DemonstrationPart() {
  const t = useTranslations('records.demo')
  const list = useList()
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const dates = useOwnDates()
  const now = useNow().getTime()
  const { data: demo } = useSuspenseQuery(trpc.installation.demonstration.queryOptions())
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions())
  const isPersona = me.person?.demo === true
  const told = (message: string) => async () => {
    await queries.invalidateQueries()
    notifications.show({ message })
  }
  const remove = useMutation(
    trpc.installation.removeDemonstration.mutationOptions({
      // A persona has no sign-in any more: a full page load leads to the entry.
      onSuccess: isPersona ? () => window.location.assign('/') : told(t('gone')),
    }),
  )
  const bring = useMutation(
    trpc.installation.returnDemonstration.mutationOptions({ onSuccess: told(t('back')) }),
  )
  const { removedAt, cohorts, personas, interviews, others, isOn } = demo
  if (removedAt === null && cohorts.length === 0) return null
  const what = t('what', {
    cohorts: cohorts.length,
    personas,
    interviews,
    names: list(cohorts),
  })
  const error = remove.error ?? bring.error
  const isThere = removedAt === null && isOn
  const standing = demo.isOpen ? (demo.isKept ? 'kept' : 'open') : 'closed'
  return (
    <>
      <FormPart title={t('title')} hint={t('body')}>
        <p>{removedAt === null ? capitalised(what) : t('removed', { day: dates.date(removedAt, now) })}</p>
        {isOn ? null : <p>{t('off')}</p>}
        {isThere ? <p>{t(`standing.${standing}`)}</p> : null}
        <Refusal>{error && errorMessage(error)}</Refusal>
        <div className={classes.save}>
          {removedAt === null ? (
            <ConfirmedButton
              label={t('remove')}
              describedAs={t('remove')}
              title={t('ask')}
              body={[
                t('warning', { what }),
                others > 0 && t('others', { count: others }),
                isPersona && t('self'),
              ]
                .filter(Boolean)
                .join(' ')}
              confirm={t('remove')}
              isBusy={remove.isPending || remove.isSuccess}
              isDanger
              onConfirm={() => remove.mutate()}
            />
          ) : isOn ? (
            <Button busy={bring.isPending} onClick={() => bring.mutate()}>
              {t('bring')}
            </Button>
          ) : null}
        </div>
      </FormPart>
      {isThere && !isPersona ? <DemonstrationKeep /> : null}
    </>
  )
}
