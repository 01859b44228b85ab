'use client'

import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/app/_kit/button.module.css'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { players, type SessionCard } from '@/app/(shell)/_sessions/people'

const REASON_MAX = 500

/** Calls an interview off, asking once and naming it. */
export function CancelSession({ card }: { card: SessionCard }) {
  const t = useTranslations('cohort.cancel')
  const errorMessage = useErrorMessage()
  const dates = useDates()
  const now = useNow().getTime()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isOpen, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const cancel = useMutation(
    trpc.liveSession.cancel.mutationOptions({
      onSuccess: async () => {
        close()
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
      <button
        type="button"
        className={`${buttons.btn} ${buttons.ghost} ${buttons.xs} ${buttons.square}`}
        aria-label={t('open', named)}
        title={t('short')}
        onClick={open}
      >
        <IconX size={16} stroke={1.5} aria-hidden="true" />
      </button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('title')}
        closeButtonProps={{ 'aria-label': t('keep') }}
      >
        <Text mb="md">{t('body', named)}</Text>
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close}>
            {t('keep')}
          </Button>
          <Button
            color="breach"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ liveSessionId: card.id, reason: reason.trim() || null })}
          >
            {t('confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
