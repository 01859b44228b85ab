import type { Env } from '@/server/env'

type Needs = Pick<Env, 'mode' | 'publicUrl' | 'realtime'>

/** Headers of every response, the same for all: they depend on the configuration only. */
export function securityHeaders(env: Needs): Record<string, string> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': contentSecurityPolicy(env),
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

function contentSecurityPolicy({ mode, realtime }: Needs): string {
  const isDevelopment = mode === 'development'
  return [
    `default-src 'self'`,
    // Next's own inline scripts carry each page's data; a nonce would make every page dynamic.
    `script-src 'self' 'unsafe-inline'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src ${["'self'", ...realtimeSources(realtime, isDevelopment)].join(' ')}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

function realtimeSources({ browser }: Env['realtime'], isDevelopment: boolean): string[] {
  const { wsHost, wsPort, wssPort } = browser
  if (wsHost === null) return isDevelopment ? ['ws:', 'wss:'] : []
  return [`ws://${wsHost}:${wsPort ?? 80}`, `wss://${wsHost}:${wssPort ?? 443}`]
}
