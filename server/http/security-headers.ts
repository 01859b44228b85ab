import type { Env } from '@/server/env'

type Needs = Pick<Env, 'mode' | 'publicUrl' | 'realtime'>

/** Headers of every response besides its policy, the same for all: they depend on the configuration only. */
export function securityHeaders(env: Needs): Record<string, string> {
  const headers: Record<string, string> = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
    // A join link is a secret: no other site learns it from the referrer.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
  if (env.publicUrl?.startsWith('https:')) headers['Strict-Transport-Security'] = 'max-age=31536000'
  return headers
}

/**
 * The policy of an answer, by its nonce: only scripts that carry it run, and what they load themselves. In development Next's
 * overlay evaluates code and writes styles of its own.
 */
export function contentSecurityPolicy({ mode, realtime }: Needs): (nonce: string) => string {
  const isDevelopment = mode === 'development'
  const rest = [
    // React writes positions and lengths as style attributes; a style element needs the nonce.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src ${["'self'", ...realtimeSources(realtime, isDevelopment)].join(' ')}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
  return (nonce) =>
    [
      `default-src 'self'`,
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
      `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
      rest,
    ].join('; ')
}

function realtimeSources({ browser }: Env['realtime'], isDevelopment: boolean): string[] {
  const { wsHost, wsPort, wssPort } = browser
  if (wsHost === null) return isDevelopment ? ['ws:', 'wss:'] : []
  return [`ws://${wsHost}:${wsPort ?? 80}`, `wss://${wsHost}:${wssPort ?? 443}`]
}
