'use client'

import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { copyText } from '@/app/_kit/copy-text'
import { ConfirmedButton } from '@/app/_kit/dialogs/confirmed-button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import { useTRPC } from '@/app/_trpc/client'
import styles from './calendar.module.css'

/** The private address by which a calendar reads this person's interviews. */
export function CalendarSettings() {
  const t = useTranslations('preferences.calendar')
  const dates = useOwnDates()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const { data } = useSuspenseQuery(trpc.calendar.feed.queryOptions())
  const onError = (error: unknown) => notifications.show({ message: messageOf(error), color: 'red' })
  const known = (madeAt: number | null) => queries.setQueryData(trpc.calendar.feed.queryKey(), { madeAt })
  const renew = useMutation(
    trpc.calendar.renewFeed.mutationOptions({ onSuccess: ({ madeAt }) => known(madeAt), onError }),
  )
  const end = useMutation(
    trpc.calendar.endFeed.mutationOptions({
      onSuccess: () => {
        known(null)
        renew.reset()
      },
      onError,
    }),
  )
  const isBusy = renew.isPending || end.isPending
  if (data.madeAt === null) {
    return (
      <Button busy={isBusy} onClick={() => renew.mutate()}>
        <IconCalendarPlus size={16} stroke={1.5} aria-hidden="true" />
        {t('make')}
      </Button>
    )
  }
  return (
    <div className={styles.fields}>
      {renew.data ? (
        <Address url={renew.data.url} />
      ) : (
        <p>{t('since', { day: dates.longDate(data.madeAt) })}</p>
      )}
      <Row gap="2" wraps>
        <ConfirmedButton
          label={t('renew')}
          describedAs={t('renewOf')}
          title={t('renewTitle')}
          body={t('renewBody')}
          confirm={t('renew')}
          isBusy={isBusy}
          onConfirm={() => renew.mutate()}
        />
        <ConfirmedButton
          label={t('end')}
          describedAs={t('endOf')}
          title={t('endTitle')}
          body={t('endBody')}
          confirm={t('end')}
          isBusy={isBusy}
          isDanger
          onConfirm={() => end.mutate()}
        />
      </Row>
    </div>
  )
}

/** The address, this once. `webcal` is what calendars on phones and desks open by themselves. */
function Address({ url }: { url: string }) {
  const t = useTranslations('preferences.calendar')
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <TextInput
        readOnly
        label={t('label')}
        description={t('shown')}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Row gap="2" wraps>
        <Button kind="primary" onClick={() => void copyText(url).then(setCopied)}>
          {isCopied ? (
            <IconCheck size={16} stroke={1.5} aria-hidden="true" />
          ) : (
            <IconCopy size={16} stroke={1.5} aria-hidden="true" />
          )}
          <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
        </Button>
        <ButtonAnchor href={url.replace(/^https?:/, 'webcal:')}>{t('open')}</ButtonAnchor>
      </Row>
    </>
  )
}
