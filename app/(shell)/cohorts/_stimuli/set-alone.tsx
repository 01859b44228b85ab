'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { notices } from '@/app/_kit/notices'
import { useDates } from '@/app/_kit/text/use-dates'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import { dayOf, momentOf } from '@/i18n/zoned-time'

const WEEK_MS = 7 * 86_400_000

type SetAloneProps = {
  readonly cohortId: string
  readonly timeZone: string
  readonly stimulusKey: string
  /** Until when a lent moment is lent, epoch ms. */
  readonly lentUntil?: number
  readonly onClose: () => void
}

/** Until which day a moment is to be prepared; the group is the cohort's learners. */
export function SetAlone({ cohortId, timeZone, stimulusKey, lentUntil, onClose }: SetAloneProps) {
  const t = useTranslations('stimuli.set')
  const now = useNow().getTime()
  const dates = useDates(timeZone)
  const today = dayOf(now, timeZone)
  const [day, setDay] = useState(() => dayOf(now + WEEK_MS, timeZone))
  const [isPast, setPast] = useState(false)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const open = useMutation(
    trpc.stimulus.open.mutationOptions({
      onError: showError,
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.stimulus.pathFilter())
        notices.show({ message: t('done') })
        onClose()
      },
    }),
  )

  function confirm() {
    const until = momentOf(day, '23:59', timeZone)
    const isAhead = until !== null && until > Date.now()
    setPast(!isAhead)
    if (isAhead) open.mutate({ cohortId, wish: { mode: 'alone', stimulusKey, until } })
  }

  return (
    <Dialog title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <Stack gap="4">
        <p>{t('lead')}</p>
        {lentUntil === undefined ? null : <p>{t('lent', { day: dates.day(lentUntil, now) })}</p>}
        <DayField
          label={t('until')}
          today={today}
          minDate={today}
          value={day}
          error={isPast ? t('passed') : undefined}
          onChange={setDay}
        />
        <Row justify="flex-end">
          <Button kind="primary" busy={open.isPending} onClick={confirm}>
            {t('confirm')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}
