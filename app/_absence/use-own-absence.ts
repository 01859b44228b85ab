import { useState } from 'react'
import { notices } from '@/app/_kit/notices'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { client } from '@/app/_trpc/ask'

/**
 * Says that one cannot come to an interview, and takes it back: refused where another person has signed in on this browser since. What
 * shows it is read again by `readAgain`, after a refusal too.
 */
export function useOwnAbsence(liveSessionId: string, personId: string, readAgain: () => Promise<unknown>) {
  const errorMessage = useErrorMessage()
  const [isBusy, setBusy] = useState(false)
  const asked = { liveSessionId, as: personId }

  async function act(said: Promise<unknown>) {
    setBusy(true)
    await said.catch((error: unknown) => {
      notices.show({ id: `absence ${liveSessionId}`, color: 'breach', message: errorMessage(error) })
    })
    await readAgain().catch(() => {})
    setBusy(false)
  }

  return {
    isBusy,
    say: (reason: string | null) => void act(client.liveSession.sayAbsence.mutate({ ...asked, reason })),
    takeBack: () => void act(client.liveSession.takeBackAbsence.mutate(asked)),
  }
}
