import 'server-only'
import { getRuntime } from '@/server/runtime'

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
}

export type SignIn = { readonly id: string; readonly person: Person }

/** The sign-in that these request headers prove; null when nobody is signed in. */
export async function currentSignIn(requestHeaders: Headers): Promise<SignIn | null> {
  const { auth } = await getRuntime()
  const signedIn = await auth.api.getSession({ headers: requestHeaders })
  if (!signedIn) return null
  const { id, name, email, demo } = signedIn.user
  return { id: signedIn.session.id, person: { id, name, email, demo: demo === true } }
}

/** The person who sends these request headers; null when nobody is signed in. */
export async function currentPerson(requestHeaders: Headers): Promise<Person | null> {
  return (await currentSignIn(requestHeaders))?.person ?? null
}
