import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { useTRPC } from '@/app/_trpc/client'

type Person = { readonly personId: string; readonly name: string }

/**
 * Options for the mutation itself, not for one call of it: the line that was pressed unmounts before the answer comes.
 */
function useAfterSeating(liveSessionId: string, said: { readonly done: string; readonly undone: string }) {
  const errorMessage = useErrorMessage()
  const offerUndo = useUndoNotice()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const after = {
    onError: (error: unknown) => {
      notifications.show({ color: 'breach', message: errorMessage(error) })
    },
    // After a refusal too: another person may have settled it.
    onSettled: () => queryClient.invalidateQueries(),
  }
  const undo = useMutation(
    trpc.liveSession.undoAssignment.mutationOptions({
      ...after,
      onSuccess: () => notifications.show({ message: said.undone }),
    }),
  )
  return {
    ...after,
    onSuccess: ({ version }: { version: number }) =>
      offerUndo({
        id: `seated ${liveSessionId}`,
        message: said.done,
        onUndo: () => undo.mutate({ liveSessionId, version }),
      }),
  }
}

/** Gives the supervisor's seat of an interview to a person who is free. */
export function useAssignSupervisor(liveSessionId: string, { personId: supervisorId, name }: Person) {
  const t = useTranslations('year.decisions.unsupervised')
  const after = useAfterSeating(liveSessionId, { done: t('done', { name }), undone: t('undone', { name }) })
  const assign = useMutation(useTRPC().liveSession.assignSupervisor.mutationOptions(after))
  return { isBusy: assign.isPending, assign: () => assign.mutate({ liveSessionId, supervisorId }) }
}

/** Gives the seat of a person who cannot come to a person who can. */
export function useReplaceAbsent(liveSessionId: string, absentId: string, { personId, name }: Person) {
  const t = useTranslations('year.decisions.absent')
  const after = useAfterSeating(liveSessionId, { done: t('done', { name }), undone: t('undone', { name }) })
  const replace = useMutation(useTRPC().liveSession.replaceAbsent.mutationOptions(after))
  return { isBusy: replace.isPending, replace: () => replace.mutate({ liveSessionId, absentId, personId }) }
}
