'use client'

import { IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import { EmptyState } from '@/app/_kit/text/empty-state'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import type { SeatRefusal } from '@/domain/access/brief-knowledge'
import type { ItemAddress } from './use-draft'

type ShutDoorProps = {
  address: ItemAddress
  title: string
  refusal: SeatRefusal | null
  /** Reads what the page behind the door is drawn with. */
  onOpened: () => Promise<unknown>
}

/** Before a brief that the reader might still advise on: what opening it costs, or why it stays shut. */
export function ShutDoor({ address, title, refusal, onOpened }: ShutDoorProps) {
  const t = useTranslations('library.door')
  const common = useTranslations('common')
  const errors = useTranslations('errors')
  const errorMessage = useErrorMessage()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const isArchived = useIsArchived(address.cohortId)
  const opening = useMutation(
    trpc.library.openBrief.mutationOptions({
      onSuccess: async () => {
        await onOpened()
        await queryClient.invalidateQueries(trpc.library.editor.queryFilter(address))
      },
    }),
  )
  return (
    <>
      <EmptyState
        icon={<IconLock size={20} stroke={1.5} aria-hidden="true" />}
        action={
          refusal || isArchived ? null : (
            <Button kind="primary" busy={opening.isPending} onClick={() => setAsking(true)}>
              {t('open')}
            </Button>
          )
        }
      >
        {refusal ? errors(refusal) : isArchived ? errors('cohortArchived') : t('body')}
      </EmptyState>
      {opening.error ? <Refusal>{errorMessage(opening.error)}</Refusal> : null}
      <ConfirmDialog
        opened={isAsking}
        title={t('title', { title })}
        body={t('cost')}
        confirm={t('confirm')}
        keep={common('cancel')}
        onConfirm={() => opening.mutate(address)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
