export const home = '/today'

const base = 'http://triade.invalid'
/** Characters that browsers read as slashes or leave out; an address of this site has none of them. */
const UNSAFE = /[\\\p{Cc}\p{Cf}]/u

/**
 * Where to go after signing in: a path of this site as a browser reads it, else home. Resolving dots must not yield
 * another site either: `/.//elsewhere` becomes `//elsewhere`.
 */
export function samePath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !next.startsWith('/') || UNSAFE.test(next)) return home
  const path = normalise(next)
  return path === null || path.startsWith('//') || normalise(path) !== path ? home : path
}

/** An address as a browser writes it, without its origin; null where the origin is not this site's. */
function normalise(address: string): string | null {
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : null
}

/** The address of a screen of the entry that goes to `next` afterwards. */
export function withNext(path: '/sign-in' | '/sign-up' | '/forgotten', next: string): string {
  return next === home ? path : `${path}?next=${encodeURIComponent(next)}`
}

/** The token of the join link that `next` leads back to; null for any other path. */
export function joinTokenIn(next: string): string | null {
  return /^\/join\/([\w~-]{1,200})$/u.exec(next)?.[1] ?? null
}
