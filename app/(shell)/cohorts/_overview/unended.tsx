'use client'

import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog, ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { reasonOf } from '@/app/_trpc/reason-of'
import { players } from '../../_sessions/people'
import { Item } from './decision'
import classes from './decisions.module.css'
import type { LineOf } from './line'

/** An interview that goes on after its supervisors have gone: the coordinator ends it, or gives it up, asking once. */
export function Unended({ card, isSupervisedAfter }: Omit<LineOf<'unended'>, 'kind'>) {
  const t = useTranslations('year.decisions.unended')
  const errorMessage = useErrorMessage()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const queryClient = useQueryClient()
  const [asked, setAsked] = useState<'end' | 'abandon' | null>(null)
  const close = () => setAsked(null)
  const ending = useMutation(
    useTRPC().liveSession.endForOthers.mutationOptions({
      onSuccess: (_, { abandonedFor }) =>
        notifications.show({ message: t(abandonedFor === null ? 'ended' : 'abandoned') }),
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
      // After a refusal too: a supervisor may be back. Where no answer came, the reason stays to be sent again.
      onSettled: (_, error) => {
        if (!error || reasonOf(error) !== 'unreachable') close()
        return queryClient.invalidateQueries()
      },
    }),
  )
  const named = {
    ...players(card, 'short'),
    day: dates.day(card.scheduledFor, now),
    time: dates.time(card.scheduledFor),
  }
  const icon = <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />
  const send = (abandonedFor: string | null) => {
    ending.mutate({ liveSessionId: card.id, abandonedFor })
    return false
  }
  return (
    <Item icon={icon} title={t('title')} text={t('text', named)}>
      <span className={classes.acts}>
        <Button size="xs" aria-label={t('endOpen', named)} onClick={() => setAsked('end')}>
          {t('end')}
        </Button>
        <Button
          kind="ghost"
          size="xs"
          aria-label={t('abandonOpen', named)}
          onClick={() => setAsked('abandon')}
        >
          {t('abandon')}
        </Button>
      </span>
      <ConfirmDialog
        opened={asked === 'end'}
        title={t('endAsk')}
        body={t('endBody', { ...named, after: isSupervisedAfter ? 'supervised' : 'alone' })}
        confirm={t('endConfirm')}
        keep={t('keep')}
        busy={ending.isPending}
        onConfirm={() => send(null)}
        onClose={close}
      />
      <ReasonDialog
        opened={asked === 'abandon'}
        title={t('abandonAsk')}
        body={t('abandonBody', named)}
        label={t('reason')}
        hint={t('reasonHint')}
        confirm={t('abandonConfirm')}
        keep={t('keep')}
        danger
        busy={ending.isPending}
        onConfirm={send}
        onClose={close}
      />
    </Item>
  )
}
