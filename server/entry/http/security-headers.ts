import type { Env } from '@/server/platform/env'

type Needs = Pick<Env, 'mode' | 'publicUrl' | 'realtime'>

/** The headers of every response, except its policy. They depend on the configuration only. */
export function securityHeaders(env: Needs): Record<string, string> {
  const headers: Record<string, string> = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    // For sound and picture; screens are not shown.
    'Permissions-Policy':
      'camera=(self), microphone=(self), speaker-selection=(self), display-capture=(), geolocation=(), payment=(), usb=()',
    // A join link is a secret, which other sites must not learn from the referrer.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
  if (env.publicUrl?.startsWith('https:')) headers['Strict-Transport-Security'] = 'max-age=31536000'
  return headers
}

/**
 * The content security policy of an answer, by its nonce: scripts with the nonce run, and scripts that those load. Development
 * allows more, for the overlay of Next, which evaluates code and writes styles.
 */
export function contentSecurityPolicy({ mode, realtime }: Needs): (nonce: string) => string {
  const isDevelopment = mode === 'development'
  const rest = [
    // React writes style attributes. Style elements need the nonce.
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
