import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Security headers are set by server/http/security-headers.ts: they depend on the configuration at start.
  serverExternalPackages: ['pg', 'pino', 'pusher', 'ws', 'better-auth', 'pdfkit', 'fontkit'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // `npm run types` checks them, tests included; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default async function configure(phase) {
  // What is built needs no plugin, nor the native modules it loads.
  if (phase === PHASE_PRODUCTION_SERVER) return config
  const { default: createNextIntlPlugin } = await import('next-intl/plugin')
  return createNextIntlPlugin({
    requestConfig: './i18n/request.ts',
    // Sentences are parsed when the product is built: no page carries the parser.
    experimental: {
      messages: { path: './i18n/messages', locales: 'infer', format: 'json', precompile: true },
    },
  })(config)
}
