import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api'
import { z } from 'zod'
import type { Db } from '@/db/client'
import { defaultPersonForm, personForms } from '@/domain/person/person-form'
import { personNameSchema } from '@/domain/person/person-name-schema'
import { isPersonaAddress } from '@/domain/person/persona-address'
import { createAccount, type WantedAccount } from './create-account'
import { passwordFault } from './password-fault'
import { passwordRefused } from './password-refused'

const refusals = {
  INVALID_NAME: 'A name has 1 to 80 characters, a letter among them.',
  INVALID_EMAIL: 'This is not an e-mail address.',
  JOIN_LINK_NEEDED: 'An account is created by an open join link.',
  JOIN_LINK_USED_UP: 'This join link has been asked for as many accounts as it may bring people.',
  REGISTRATION_CLOSED: 'Registration is closed on this installation.',
} as const
type SignUpRefusal = keyof typeof refusals

const body = z.object({
  name: z.string().max(1_000),
  email: z.string().max(1_000),
  password: z.string().max(1_000),
  token: z.string().min(1).max(200).nullish(),
  form: z.enum(personForms).nullish(),
})

/**
 * POST /create-account {name, email, password, token?, form?}: creates an account without signing in. Returns `{}` even
 * if the address had one. With mail, the address is confirmed first, and no link is needed.
 */
export function accountPlugin(db: Db, secret: string) {
  return {
    id: 'account',
    endpoints: {
      createAccount: createAuthEndpoint(
        '/create-account',
        { method: 'POST', body, use: [formCsrfMiddleware] },
        async (context) => {
          const wanted = read(context.body)
          const { hash } = context.context.password
          const way = await createAccount({ db, secret, hash }, wanted)
          if (way === 'closed') throw refused('FORBIDDEN', 'JOIN_LINK_NEEDED')
          if (way === 'shut') throw refused('FORBIDDEN', 'REGISTRATION_CLOSED')
          if (way === 'usedUp') throw refused('CONFLICT', 'JOIN_LINK_USED_UP')
          return context.json({})
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

function read({
  name: writtenName,
  email: writtenEmail,
  password,
  token,
  form,
}: z.infer<typeof body>): WantedAccount {
  const name = personNameSchema.safeParse(writtenName)
  if (!name.success) throw refused('BAD_REQUEST', 'INVALID_NAME')
  const email = z.email().safeParse(writtenEmail.trim().toLowerCase())
  if (!email.success || isPersonaAddress(email.data)) throw refused('BAD_REQUEST', 'INVALID_EMAIL')
  const fault = passwordFault(password, { name: name.data, email: email.data })
  if (fault !== null) throw passwordRefused(fault)
  return {
    name: name.data,
    email: email.data,
    password,
    token: token ?? null,
    form: form ?? defaultPersonForm,
  }
}

function refused(status: 'BAD_REQUEST' | 'FORBIDDEN' | 'CONFLICT', code: SignUpRefusal): APIError {
  return new APIError(status, { code, message: refusals[code] })
}
