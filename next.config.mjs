import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Security headers are set by server/http/security-headers.ts: they depend on the configuration at start.
  serverExternalPackages: ['pg', 'pino', 'pusher', 'ws', 'better-auth', 'pdfkit', 'fontkit'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // `npm run types` checks them, tests included; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default withNextIntl(config)
