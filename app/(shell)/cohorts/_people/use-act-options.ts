import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'

/** What follows an act on the people of a cohort: a refusal is told, and the lists are read again either way. */
export function useActOptions() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const errorMessage = useErrorMessage()
  return {
    onError: (error: unknown) => {
      notifications.show({ color: 'breach', message: errorMessage(error) })
    },
    // Also after a refusal: another coordinator may have changed the list meanwhile.
    onSettled: () => queryClient.invalidateQueries(trpc.cohort.pathFilter()),
  }
}
