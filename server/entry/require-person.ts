import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentPerson, type Person } from './current-person'

/** For pages: the signed-in person. Redirects everybody else to the sign-in screen, which leads back to `path`. */
export async function requirePerson(path: string): Promise<Person> {
  const person = await currentPerson(await headers())
  return person ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
