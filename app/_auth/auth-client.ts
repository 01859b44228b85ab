'use client'

import { createAuthClient } from 'better-auth/react'
import type { PersonForm } from '@/domain/person/person-form'
import { tellSignInChanged } from './sign-in-changes'

const client = createAuthClient({ basePath: '/api/auth' })

/**
 * Refused: `code` is the server's word for why, `status` 0 when it could not be reached, `waitS` the seconds until the next try
 * where the server makes one wait.
 */
export type AuthOutcome = { ok: true } | { ok: false; code: string; status: number; waitS: number | null }

type Answer = { error: { code?: string | undefined; status: number } | null }
type Failed = { response: { headers: Headers } }

export async function signIn(email: string, password: string): Promise<AuthOutcome> {
  let waitS: number | null = null
  const onError = ({ response }: Failed) => {
    waitS = Number(response.headers.get('X-Retry-After')) || null
  }
  const outcome = await outcomeOf(client.signIn.email({ email, password }, { onError }))
  return outcome.ok ? outcome : { ...outcome, waitS }
}

export type WantedAccount = {
  name: string
  email: string
  password: string
  token: string | null
  form: PersonForm
}

/** Creates an account, by a join link or as the first one. It does not sign in, and answers alike when the address has an account. */
export async function createAccount(wanted: WantedAccount): Promise<AuthOutcome> {
  return outcomeOf(client.$fetch('/create-account', { method: 'POST', body: wanted }), false)
}

/** Chooses a password by a link that works once, and signs in. */
export async function choosePassword(token: string, password: string): Promise<AuthOutcome> {
  return outcomeOf(client.$fetch('/choose-password', { method: 'POST', body: { token, password } }))
}

/** A letter with a link to choose a password by, or to sign in by. Answers alike whether the address has an account. */
export async function askForLetter(
  purpose: 'password' | 'entry',
  email: string,
  next: string,
): Promise<AuthOutcome> {
  const [path, body] =
    purpose === 'password'
      ? ['/request-password-reset', { email }]
      : ['/sign-in/magic-link', { email, metadata: { next } }]
  return outcomeOf(client.$fetch(path, { method: 'POST', body }), false)
}

/** Signs in by the link of a letter, which works once. */
export async function enterByLink(token: string): Promise<AuthOutcome> {
  const headers = { 'x-triade-page': 'enter' }
  return outcomeOf(client.$fetch('/magic-link/verify', { method: 'GET', query: { token }, headers }))
}

/** Goes to an institution's own sign-in, which comes back to `next`, or to `failed` with the reason. */
export async function signInByInstitution(
  provider: string,
  next: string,
  failed: string,
): Promise<AuthOutcome> {
  return outcomeOf(client.signIn.social({ provider, callbackURL: next, errorCallbackURL: failed }))
}

/** Goes to an institution to join its identity to the account of the person signed in, and comes back to their account. */
export async function linkInstitution(provider: string): Promise<AuthOutcome> {
  const callbackURL = '/account'
  return outcomeOf(client.linkSocial({ provider, callbackURL, errorCallbackURL: callbackURL }), false)
}

export async function signOut(): Promise<AuthOutcome> {
  return outcomeOf(client.signOut())
}

/** Signs in as a persona of the demonstration. */
export async function enterDemo(userId: string): Promise<AuthOutcome> {
  return outcomeOf(client.$fetch('/demo/enter', { method: 'POST', body: { userId } }))
}

async function outcomeOf(answer: Promise<Answer>, isSignIn = true): Promise<AuthOutcome> {
  try {
    const { error } = await answer
    if (error) return { ok: false, code: error.code ?? 'UNKNOWN', status: error.status, waitS: null }
    if (isSignIn) tellSignInChanged()
    return { ok: true }
  } catch {
    return { ok: false, code: 'UNREACHABLE', status: 0, waitS: null }
  }
}
