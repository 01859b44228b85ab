import 'server-only'
import { getRuntime } from '@/server/runtime'

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
}

/** Whoever sends these request headers; null when nobody is signed in. */
export async function currentPerson(requestHeaders: Headers): Promise<Person | null> {
  const { auth } = await getRuntime()
  const signedIn = await auth.api.getSession({ headers: requestHeaders })
  if (!signedIn) return null
  const { id, name, email, demo } = signedIn.user
  return { id, name, email, demo: demo === true }
}
