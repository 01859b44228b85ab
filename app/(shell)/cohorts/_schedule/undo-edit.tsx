'use client'

import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { type Agreement, undoOf } from './edit-request'

const SHOWN_MS = 20_000

/** Says that an interview was edited, and offers to put everything back as it was. */
export function useUndoEdit(liveSessionId: string) {
  const t = useTranslations('planning.edit')
  const errorMessage = useErrorMessage()
  const queries = useQueryClient()
  const id = `edited ${liveSessionId}`
  const undo = useMutation(
    useTRPC().liveSession.edit.mutationOptions({
      onSuccess: async () => {
        notifications.show({ id: `${id} back`, message: t('undone') })
        await queries.invalidateQueries()
      },
      onError: (error) => notifications.show({ color: 'breach', message: errorMessage(error) }),
    }),
  )
  return (before: Agreement, version: number) => {
    const takeBack = () => {
      notifications.hide(id)
      undo.mutate(undoOf(liveSessionId, before, version))
    }
    const message = (
      <Row as="span" gap="2 4" align="center" justify="space-between" wraps>
        {t('saved')}
        <Button size="s" onClick={takeBack}>
          {t('undo')}
        </Button>
      </Row>
    )
    notifications.show({ id, message, autoClose: SHOWN_MS })
  }
}
