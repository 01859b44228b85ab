import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'
import { attach } from '@/db/embedded/attach'
import { prepareHome } from '@/db/embedded/home'
import { personNameSchema } from '@/domain/person/person-name-schema'
import { derive } from '@/server/platform/secret'
import { quietLog } from './quiet-log'

export type GivenAccount = { readonly id: string; readonly cookie: { name: string; value: string } }
export type GivenAccounts = {
  /** Makes an account that is signed in. */
  make(person: { name: string; email: string }): Promise<GivenAccount>
  close(): Promise<void>
}

const insert = `
with person as (insert into "user" (id, name, email) values ($1, $2, $3)),
  credential as (
    insert into account (id, account_id, provider_id, user_id, password) values ($4, $1, 'credential', $1, $5)
  )
insert into session (id, token, user_id, expires_at, user_agent) values ($6, $7, $1, now() + interval '30 days', 'node')`

/**
 * Accounts and sign-ins written as rows into the embedded database of a running server, as it would write them. By its own ways each
 * costs it two digests of a password, for the five people of nearly every story.
 */
export async function openGivenAccounts(dataDir: string, password: string): Promise<GivenAccounts> {
  const running = await attach(await prepareHome(join(dataDir, 'postgres'), quietLog()))
  if (!running) throw new Error('no database runs there')
  const pool = new pg.Pool({ connectionString: running.url, max: 1, idleTimeoutMillis: 1_000 })
  // A story may take the database away; the next account has a new connection.
  pool.on('error', () => undefined)
  const digest = await hashPassword(password)
  const key = derive(readFileSync(join(dataDir, 'secret'), 'utf8').trim(), 'sign-in')
  return {
    async make({ name, email }) {
      const [id, token] = [randomUUID().replaceAll('-', ''), randomBytes(24).toString('base64url')]
      await pool.query(insert, [
        id,
        personNameSchema.parse(name),
        email,
        randomUUID(),
        digest,
        randomUUID(),
        token,
      ])
      const proof = createHmac('sha256', key).update(token).digest('base64')
      return { id, cookie: { name: 'triade.session_token', value: `${token}.${proof}` } }
    },
    close: () => pool.end(),
  }
}
