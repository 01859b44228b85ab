'use client'

import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ReasonDialog } from '@/app/_kit/dialogs/lazy'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'
import { players, type SessionCard } from './people'

/** Calls an interview off, asking once and naming it. */
export function CancelSession({ card, isLabelled = false }: { card: SessionCard; isLabelled?: boolean }) {
  const t = useTranslations('cohort.cancel')
  const errorMessage = useErrorMessage()
  const dates = useDates(card.timeZone)
  const now = useNow().getTime()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isOpen, { open, close }] = useDisclosure(false)
  const words = useTranslations('planning.reinstate')
  const offerUndo = useUndoNotice()
  const undo = useMutation(
    trpc.liveSession.undoCancellation.mutationOptions({
      onSuccess: () => notifications.show({ message: words('done') }),
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const cancel = useMutation(
    trpc.liveSession.cancel.mutationOptions({
      onSuccess: async () => {
        close()
        if (card.scheduledFor > Date.now()) {
          offerUndo({
            id: `cancelled ${card.id}`,
            message: words('cancelled'),
            label: words('go'),
            onUndo: () => undo.mutate({ liveSessionId: card.id, keptBecause: null }),
          })
        }
        await queryClient.invalidateQueries()
      },
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
    }),
  )
  const named = {
    ...players(card),
    day: dates.day(card.scheduledFor, now),
    time: dates.time(card.scheduledFor),
  }
  return (
    <>
      {isLabelled ? (
        <Button size="xs" aria-label={t('open', named)} onClick={open}>
          {t('short')}
        </Button>
      ) : (
        <Button kind="ghost" size="xs" square aria-label={t('open', named)} title={t('short')} onClick={open}>
          <IconX size={16} stroke={1.5} aria-hidden="true" />
        </Button>
      )}
      <ReasonDialog
        opened={isOpen}
        title={t('title')}
        body={t('body', named)}
        label={t('reason')}
        hint={t('reasonHint')}
        isOptional
        confirm={t('confirm')}
        keep={t('keep')}
        danger
        busy={cancel.isPending}
        onConfirm={(reason) => {
          cancel.mutate({ liveSessionId: card.id, reason: reason || null })
          return false
        }}
        onClose={close}
      />
    </>
  )
}
