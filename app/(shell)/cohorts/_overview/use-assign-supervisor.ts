import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'

type Supervisor = { readonly personId: string; readonly name: string }

/** Gives the supervisor's seat of an interview to somebody who is free, and offers to put the seats back as they were. */
export function useAssignSupervisor(liveSessionId: string, { personId: supervisorId, name }: Supervisor) {
  const t = useTranslations('year.decisions.unsupervised')
  const errorMessage = useErrorMessage()
  const offerUndo = useUndoNotice()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const after = {
    onError: (error: unknown) => {
      notifications.show({ color: 'breach', message: errorMessage(error) })
    },
    // After a refusal too: somebody else may have settled it.
    onSettled: () => queryClient.invalidateQueries(),
  }
  const undo = useMutation(
    trpc.liveSession.undoAssignment.mutationOptions({
      ...after,
      onSuccess: () => notifications.show({ message: t('undone', { name }) }),
    }),
  )
  // With the mutation, not with its call: the line that was pressed is gone by then.
  const assign = useMutation(
    trpc.liveSession.assignSupervisor.mutationOptions({
      ...after,
      onSuccess: ({ version }) =>
        offerUndo({
          id: `assigned ${liveSessionId}`,
          message: t('done', { name }),
          onUndo: () => undo.mutate({ liveSessionId, version }),
        }),
    }),
  )
  return { isBusy: assign.isPending, assign: () => assign.mutate({ liveSessionId, supervisorId }) }
}
