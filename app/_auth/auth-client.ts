'use client'

import { createAuthClient } from 'better-auth/react'
import { tellSignInChanged } from './sign-in-changes'

const client = createAuthClient({ basePath: '/api/auth' })

/** Refused: `code` is the server's word for why, `status` 0 when it could not be reached. */
export type AuthOutcome = { ok: true } | { ok: false; code: string; status: number }

type Answer = { error: { code?: string | undefined; status: number } | null }

export async function signIn(email: string, password: string): Promise<AuthOutcome> {
  return outcomeOf(client.signIn.email({ email, password }))
}

export async function signUp(name: string, email: string, password: string): Promise<AuthOutcome> {
  return outcomeOf(client.signUp.email({ name, email, password }))
}

export async function signOut(): Promise<AuthOutcome> {
  return outcomeOf(client.signOut())
}

/** Signs in as a persona of the demonstration. */
export async function enterDemo(userId: string): Promise<AuthOutcome> {
  return outcomeOf(client.$fetch('/demo/enter', { method: 'POST', body: { userId } }))
}

async function outcomeOf(answer: Promise<Answer>): Promise<AuthOutcome> {
  try {
    const { error } = await answer
    if (error) return { ok: false, code: error.code ?? 'UNKNOWN', status: error.status }
    tellSignInChanged()
    return { ok: true }
  } catch {
    return { ok: false, code: 'UNREACHABLE', status: 0 }
  }
}
