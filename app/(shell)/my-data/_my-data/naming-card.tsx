'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { newId } from '@/client/new-id'
import lists from './erasure-card.module.css'
import classes from './side-card.module.css'

type Naming = RouterOutputs['erasure']['namingWords'][number]

/** The person's own words that name a person who was erased since: to take back or to keep. Nothing where there are none. */
export function NamingCard() {
  const t = useTranslations('erasure.mine.naming')
  const { data: all } = useQuery(useTRPC().erasure.namingWords.queryOptions())
  if (!all || all.length === 0) return null
  return (
    <section id="naming-words" className={classes.card} aria-labelledby="naming-title">
      <h2 id="naming-title">{t('title')}</h2>
      <p className={classes.text}>{t('explain')}</p>
      <ul className={lists.places}>
        {all.map((naming) => (
          <Words key={naming.id} naming={naming} />
        ))}
      </ul>
    </section>
  )
}

function Words({ naming }: { naming: Naming }) {
  const t = useTranslations('erasure.mine.naming')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const messageOf = useErrorMessage()
  const dates = useDates(naming.timeZone)
  const now = useNow().getTime()
  const [asking, setAsking] = useState(false)
  const command = useMutation(trpc.liveSession.command.mutationOptions())
  const keep = useMutation(trpc.erasure.keepNamingWords.mutationOptions())
  const { id, liveSessionId, text, type } = naming
  const about = { kind: t(`kind.${type}`), day: dates.date(naming.scheduledFor, now) }

  async function settle(act: () => Promise<unknown>) {
    try {
      await act()
    } catch (error) {
      notifications.show({ color: 'breach', message: messageOf(error) })
    }
    await queries.invalidateQueries(trpc.erasure.namingWords.queryFilter())
    await queries.invalidateQueries(trpc.today.lookBack.queryFilter())
  }
  const takeBack = () =>
    command.mutateAsync({
      liveSessionId,
      id: newId(),
      at: Date.now(),
      command: { type: 'redactWords', eventId: id },
    })

  return (
    <li>
      <span className={lists.quote}>{t('quote', { text })}</span>
      <span className={lists.by}>{t('of', about)}</span>
      <span className={lists.acts}>
        <Button
          size="xs"
          busy={command.isPending}
          aria-label={t('takeBackName', about)}
          onClick={() => setAsking(true)}
        >
          {t('takeBack')}
        </Button>
        <Button
          kind="ghost"
          size="xs"
          busy={keep.isPending}
          aria-label={t('keepName', about)}
          onClick={() => void settle(() => keep.mutateAsync({ eventId: id }))}
        >
          {t('keep')}
        </Button>
        <ButtonLink
          kind="ghost"
          href={`/sessions/${liveSessionId}`}
          size="xs"
          aria-label={t('openName', about)}
        >
          {t('open')}
        </ButtonLink>
      </span>
      <ConfirmDialog
        opened={asking}
        title={t('ask')}
        body={t('askBody')}
        confirm={t('takeBack')}
        keep={t('cancel')}
        danger
        onConfirm={() => void settle(takeBack)}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}
