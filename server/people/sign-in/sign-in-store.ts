import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import { account, session, user, verification } from '@/db/schema/auth'

type OpenAdapter = ReturnType<typeof drizzleAdapter>
type FindOne = ReturnType<OpenAdapter>['findOne']
type Row = Record<string, unknown> & { user: unknown }

const byToken = `
select s.id, s.token, s.user_id as "userId", s.expires_at as "expiresAt", s.created_at as "createdAt",
  s.updated_at as "updatedAt", s.ip_address as "ipAddress", s.user_agent as "userAgent",
  u.id as "personId", u.name, u.email, u.email_verified as "emailVerified", u.image, u.demo, u.form,
  u.created_at as "personCreatedAt", u.updated_at as "personUpdatedAt"
from session s join "user" u on u.id = s.user_id
where s.token = $1`

/**
 * The authentication library's store for people and sign-in sessions, with one query replaced: finding the session and person of
 * a token, done before every command, takes one prepared statement instead of two unprepared ones.
 */
export function signInStore(pool: Pool): OpenAdapter {
  const open = drizzleAdapter(drizzle(pool), {
    provider: 'pg',
    schema: { user, session, account, verification },
  })
  return (options) => {
    const store = open(options)
    const findOne = (async (query: Parameters<FindOne>[0]) => {
      const token = askedToken(query)
      return token === null ? store.findOne(query) : findSession(pool, token)
    }) as FindOne
    return { ...store, findOne }
  }
}

function askedToken({ model, where, join, select }: Parameters<FindOne>[0]): string | null {
  const [only, ...others] = where
  const isQuestion = model === 'session' && only?.field === 'token' && others.length === 0
  const plain = (only?.operator ?? 'eq') === 'eq' && !select && Object.keys(join ?? {}).join() === 'user'
  return isQuestion && plain && typeof only.value === 'string' ? only.value : null
}

/** The sign-in session of a token with its person, as the library stores them, expired or not; null where there is none. */
export async function findSession(pool: Pick<Pool, 'query'>, token: string): Promise<Row | null> {
  const { rows } = await pool.query({ name: 'sign-in-session', text: byToken, values: [token] })
  const row = rows[0]
  if (!row) return null
  const {
    personId,
    name,
    email,
    emailVerified,
    image,
    demo,
    form,
    personCreatedAt,
    personUpdatedAt,
    ...found
  } = row
  const person = { id: personId, name, email, emailVerified, image, demo, form }
  return { ...found, user: { ...person, createdAt: personCreatedAt, updatedAt: personUpdatedAt } }
}
