import { notifications } from '@mantine/notifications'
import { useErrorMessage } from './error-message'

/** Says in a notice why something that was asked for failed. */
export function useErrorNotice() {
  const messageOf = useErrorMessage()
  return (error: unknown): void => {
    notifications.show({ message: messageOf(error), color: 'breach' })
  }
}
