export const home = '/today'

/** Where to go after signing in: a path of this site, else home. An address of another site is never followed. */
export function samePath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return home
  const base = 'http://triade.invalid'
  // Browsers read backslashes as slashes and drop tabs and line ends: let the parser decide whose address it is.
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : home
}

/** The address of a sign-in or sign-up screen that goes to `next` afterwards. */
export function withNext(path: '/sign-in' | '/sign-up', next: string): string {
  return next === home ? path : `${path}?next=${encodeURIComponent(next)}`
}
