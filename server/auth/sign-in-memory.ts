import type { SignIn } from './sign-in'

/** Sign-ins that were read lately, by their token: good for nothing but a guess that a statement confirms (docs/decisions/048). */
export type SignInMemory = {
  /** Keeps a sign-in for at most a minute, and not beyond `until` (epoch ms). */
  keep(token: string, signIn: SignIn, until: number): void
  recall(token: string): SignIn | null
  forget(token: string): void
}

const MOST_MS = 60_000

/** Above `capacity`, the sign-in kept first is forgotten. */
export function createSignInMemory({ capacity = 5_000, now = Date.now } = {}): SignInMemory {
  const kept = new Map<string, { readonly signIn: SignIn; readonly until: number }>()
  return {
    keep(token, signIn, until) {
      kept.delete(token)
      kept.set(token, { signIn, until: Math.min(until, now() + MOST_MS) })
      const oldest = kept.keys().next()
      if (kept.size > capacity && !oldest.done) kept.delete(oldest.value)
    },
    recall(token) {
      const known = kept.get(token)
      if (known && now() < known.until) return known.signIn
      kept.delete(token)
      return null
    },
    forget: (token) => void kept.delete(token),
  }
}
