import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import './globals.css'
import './_kit/theme/mantine-styles'
import '@mantine/notifications/styles.layer.css'
import './_kit/theme/fallback-fonts.css'
import './_kit/theme/tokens.css'
import './_kit/theme/mantine-variables.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Messages } from './_kit/theme/messages'
import { Providers } from './_kit/theme/providers'
import { SendLeft } from './_recordings/send-left'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('description') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#F6F4F0' },
    { media: '(prefers-color-scheme: dark)', color: '#141311' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const head = await headers()
  const nonce = head.get('x-nonce') ?? undefined
  return (
    <html
      lang={await getLocale()}
      data-build={head.get('x-triade-build')}
      {...mantineHtmlProps}
      data-respect-reduced-motion
    >
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <Messages of="everywhere">
          <Providers nonce={nonce}>{children}</Providers>
          <SendLeft />
        </Messages>
      </body>
    </html>
  )
}
