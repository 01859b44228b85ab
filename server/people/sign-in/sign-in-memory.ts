import type { SignIn } from './sign-in'

/**
 * Sign-ins that were read lately, by the value of the cookie that proved them, signature included: good for nothing but a guess that
 * a statement confirms (docs/decisions/048).
 */
export type SignInMemory = {
  /** Keeps a sign-in for at most a minute, and not beyond `until` (epoch ms). */
  keep(cookie: string, signIn: SignIn, until: number): void
  recall(cookie: string): SignIn | null
  forget(cookie: string): void
}

const MOST_MS = 60_000

/** Above `capacity`, the sign-in kept first is forgotten. */
export function createSignInMemory({ capacity = 5_000, now = Date.now } = {}): SignInMemory {
  const kept = new Map<string, { readonly signIn: SignIn; readonly until: number }>()
  return {
    keep(cookie, signIn, until) {
      kept.delete(cookie)
      kept.set(cookie, { signIn, until: Math.min(until, now() + MOST_MS) })
      const oldest = kept.keys().next()
      if (kept.size > capacity && !oldest.done) kept.delete(oldest.value)
    },
    recall(cookie) {
      const known = kept.get(cookie)
      if (known && now() < known.until) return known.signIn
      kept.delete(cookie)
      return null
    },
    forget: (cookie) => void kept.delete(cookie),
  }
}
