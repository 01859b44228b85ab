'use client'

import { IconMail } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useList } from '@/app/_kit/text/use-list'
import { useTRPC } from '@/app/_trpc/client'
import type { Keeping } from '@/domain/occupancy/keeping'
import { elides } from '@/reading/words/elides'
import type { AskedDouble } from '../../_doubles/asked-double'
import { KeepDialog } from '../../_doubles/keep-dialog'
import classes from './waiting-part.module.css'

type WaitingPartProps = {
  session: { readonly cohortId: string; readonly roundId: string; readonly sessionId: string }
  /** Slot and room, in words. */
  place: string
  /** Of the people who have not joined; null for an invitation that has ended. */
  awaited: readonly (string | null)[]
  isArchived: boolean
  /** Whether nothing keeps it from being published but the double places asked about. */
  isPublishable: boolean
  doubles: readonly AskedDouble[]
}

/** Of an interview that publishing left in the draft: which people it waits for, or why it stayed, and what to do. */
export function WaitingPart(props: WaitingPartProps) {
  const t = useTranslations('rounds.board')
  const list = useList()
  const { awaited, isArchived } = props
  const names = awaited.filter((name) => name !== null)
  const isLeft = names.length < awaited.length
  return (
    <>
      <p className={classes.said} data-quiet={(awaited.length > 0 && !isLeft) || undefined}>
        <IconMail size={14} stroke={1.8} aria-hidden />
        <span>{said()}</span>
      </p>
      {!isArchived && (
        <div className={classes.acts}>
          {awaited.length === 0 && <PublishOne {...props} />}
          <Drop {...props} />
        </div>
      )}
    </>
  )

  function said(): string {
    if (isLeft) return t('placeLeft')
    const [first] = names
    if (first === undefined) return t('notPublished')
    return t('willPublish', { names: list(names), count: names.length, elided: elides(first) })
  }
}

/** Publishes it after all; what is double is asked about first. */
function PublishOne({ session, place, isPublishable, doubles }: WaitingPartProps) {
  const t = useTranslations('rounds.board')
  const errorMessage = useErrorMessage()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const publish = useMutation(
    useTRPC().round.publishWaiting.mutationOptions({
      onSuccess: () => setAsking(false),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const refusal = publish.isError ? errorMessage(publish.error) : null
  const send = (keeping: Keeping | null) => publish.mutate({ ...session, keeping })
  return (
    <>
      <Button
        size="xs"
        busy={publish.isPending}
        disabled={!isPublishable}
        aria-label={t('publishOneOf', { place })}
        onClick={() => (doubles.length > 0 ? setAsking(true) : send(null))}
      >
        {t('publishOne')}
      </Button>
      {!isAsking && <Refusal>{refusal}</Refusal>}
      {isAsking && (
        <KeepDialog
          doubles={doubles}
          confirm={t('publishOne')}
          isBusy={publish.isPending}
          refusal={refusal}
          onKeep={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** Takes it off the round: its place is free for another interview. */
function Drop({ session, place }: WaitingPartProps) {
  const t = useTranslations('rounds.board')
  const queryClient = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const drop = useMutation(
    useTRPC().round.dropWaiting.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }),
  )
  return (
    <>
      <Button size="xs" kind="ghost" aria-label={t('dropOf', { place })} onClick={() => setAsked(true)}>
        {t('drop')}
      </Button>
      {isAsked && (
        <ConfirmDialog
          opened
          title={t('dropTitle')}
          body={t('dropBody')}
          confirm={t('drop')}
          keep={t('keep')}
          busy={drop.isPending}
          onConfirm={() => drop.mutate(session)}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
