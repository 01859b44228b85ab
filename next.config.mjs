import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Security headers are set by server/entry/http/security-headers.ts: they depend on the configuration at start.
  serverExternalPackages: ['pg', 'pino', 'pusher', 'ws', 'better-auth', 'pdfkit', 'fontkit'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // `npm run types` checks types, tests included; the build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  // Each file of code is compressed apart: few larger ones are smaller than many small ones (docs/decisions/122).
  experimental: {
    turbopackChunking: { requestCost: 1_000_000, minChunkSize: 200_000, maxMergeChunkSize: 400_000 },
  },
}

export default async function configure(phase) {
  // A built product needs neither the plugin nor the native modules that the plugin loads.
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin({
    requestConfig: './i18n/request.ts',
    // Messages are parsed at build time, so that no page carries the parser.
    experimental: {
      messages: { path: './i18n/messages', locales: 'infer', format: 'json', precompile: true },
    },
  })(config)
}
