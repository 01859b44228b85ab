import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Pool } from 'pg'
import type { Db } from '@/db/client'
import { defaultPersonForm } from '@/domain/person/person-form'
import { personFormSchema } from '@/domain/person/person-form-schema'
import { isOpenToPersonas } from '@/server/people/demonstration/admission'
import type { Env } from '@/server/platform/env'
import type { Auth } from './auth'
import type { Person, SignIn } from './sign-in'
import type { SignInMemory } from './sign-in-memory'
import { findSession } from './sign-in-store'

type Known = {
  readonly session: { readonly id: string }
  readonly user: Pick<Person, 'id' | 'name' | 'email'> & Record<string, unknown>
}
/** `until`: when it expires or is due to be prolonged, epoch ms. */
type Standing = Known & { readonly until: number }
type Shell = {
  readonly auth: Auth
  readonly env: Pick<Env, 'isDemoOn'>
  readonly database: { readonly db: Db; readonly pool: Pick<Pool, 'query'> }
}

/**
 * The sign-in that these request headers prove, or null. One statement checks our cookie and its sign-in; expired, due
 * or odd ones go to the authentication library, with the same answer. Personas are checked each time, since the
 * demonstration may close.
 */
export async function readSignIn(
  shell: Shell,
  headers: Headers,
  memory?: SignInMemory,
): Promise<SignIn | null> {
  const { auth, database } = shell
  const value = await signInCookie(auth, headers.get('cookie') ?? '')
  const token = value === null ? null : await provenToken(auth, value)
  const found = token === null ? null : await standing(auth, database.pool, token)
  if (found && value !== null) {
    const signIn = signInOf(found)
    if (signIn.person.demo) return admitted(shell, signIn)
    memory?.keep(value, signIn, found.until)
    return signIn
  }
  if (value !== null) memory?.forget(value)
  const known = await auth.api.getSession({ headers })
  return known ? admitted(shell, signInOf(known)) : null
}

/** The sign-in, where it is no persona's or the demonstration admits them still. */
async function admitted({ env, database }: Shell, signIn: SignIn): Promise<SignIn | null> {
  const isOpen = !signIn.person.demo || (await isOpenToPersonas(database.db, env.isDemoOn))
  return isOpen ? signIn : null
}

/** The sign-in that this cookie header proved when it was read last; null where it has to be read. */
export async function recallSignIn(
  { auth }: Pick<Shell, 'auth'>,
  cookies: string,
  memory: SignInMemory,
): Promise<SignIn | null> {
  const value = await signInCookie(auth, cookies)
  return value === null ? null : memory.recall(value)
}

/**
 * What the cookies of a request claim, without a look into the database: whether there is a sign-in cookie at all, and the token of one
 * that this server signed. The sign-in itself may have ended since.
 */
export async function readSignInCookie(
  auth: Auth,
  cookies: string,
): Promise<{ isThere: boolean; token: string | null }> {
  const { authCookies } = await auth.$context
  const isThere = cookies.includes(`${authCookies.sessionToken.name}=`)
  const value = isThere ? await signInCookie(auth, cookies) : null
  return { isThere, token: value === null ? null : await provenToken(auth, value) }
}

/** The value of the one sign-in cookie, as it was sent; null without one, or with several. */
async function signInCookie(auth: Auth, cookies: string): Promise<string | null> {
  const { authCookies } = await auth.$context
  const begins = `${authCookies.sessionToken.name}=`
  const [only, ...others] = cookies.split(';').filter((cookie) => cookie.trimStart().startsWith(begins))
  return only === undefined || others.length > 0 ? null : only.trim().slice(begins.length)
}

/** The token in the value of a sign-in cookie, where its signature is ours; null in every other case. */
async function provenToken(auth: Auth, cookie: string): Promise<string | null> {
  const { secret } = await auth.$context
  const value = decoded(cookie)
  const at = value.lastIndexOf('.')
  if (at < 1) return null
  const token = value.slice(0, at)
  const given = Buffer.from(value.slice(at + 1))
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

/** The sign-in of a token, where it has neither expired nor to be prolonged yet. */
async function standing(auth: Auth, pool: Pick<Pool, 'query'>, token: string): Promise<Standing | null> {
  const found = await findSession(pool, token)
  if (!found) return null
  const { expiresIn, updateAge } = (await auth.$context).sessionConfig
  const { id, expiresAt, user } = found as Known['session'] & { expiresAt: Date; user: Known['user'] }
  const prolongedFrom = expiresAt.getTime() - (expiresIn - updateAge) * 1_000
  const until = Math.min(prolongedFrom, expiresAt.getTime())
  return Date.now() < until ? { session: { id }, user, until } : null
}

function signInOf({ session, user }: Known): SignIn {
  const { id, name, email, demo, form } = user
  const known = personFormSchema.safeParse(form)
  return {
    id: session.id,
    person: { id, name, email, demo: demo === true, form: known.success ? known.data : defaultPersonForm },
  }
}
