import 'server-only'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import { personFormSchema } from '@/domain/person/person-form-schema'
import { getRuntime } from '@/server/runtime'

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly demo: boolean
  /** In which they are spoken of. */
  readonly form: PersonForm
}

export type SignIn = { readonly id: string; readonly person: Person }

/** The sign-in that these request headers prove; null when nobody is signed in. */
export async function currentSignIn(requestHeaders: Headers): Promise<SignIn | null> {
  const { auth } = await getRuntime()
  const signedIn = await auth.api.getSession({ headers: requestHeaders })
  if (!signedIn) return null
  const { id, name, email, demo, form } = signedIn.user
  const known = personFormSchema.safeParse(form)
  return {
    id: signedIn.session.id,
    person: { id, name, email, demo: demo === true, form: known.success ? known.data : defaultPersonForm },
  }
}

/** The person who sends these request headers; null when nobody is signed in. */
export async function currentPerson(requestHeaders: Headers): Promise<Person | null> {
  return (await currentSignIn(requestHeaders))?.person ?? null
}
