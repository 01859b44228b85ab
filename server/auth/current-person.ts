import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
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

/** For pages: the person, or off to the sign-in screen, which leads back to `path`. */
export async function requirePerson(path: string): Promise<Person> {
  const person = await currentPerson(await headers())
  return person ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
