import 'server-only'
import { readSignIn } from '@/server/people/sign-in/read-sign-in'
import type { Person, SignIn } from '@/server/people/sign-in/sign-in'
import { getRuntime } from './runtime'

export type { Person, SignIn }

/** The sign-in that these request headers prove; null for none. */
export async function currentSignIn(requestHeaders: Headers): Promise<SignIn | null> {
  return readSignIn(await getRuntime(), requestHeaders)
}

/** The person who sends these request headers; null without a sign-in. */
export async function currentPerson(requestHeaders: Headers): Promise<Person | null> {
  return (await currentSignIn(requestHeaders))?.person ?? null
}
