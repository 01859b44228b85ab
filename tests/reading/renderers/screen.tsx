import { MantineProvider } from '@mantine/core'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { type Messages, NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { AgreedContext, type Live, LiveContext } from '@/app/_live/session/live-session-provider'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import type { Locale } from '@/domain/localized'
import { timeZone } from '@/i18n/locale'
import type { Given } from '@/reading/paper/subject'
import { type Element, readMarkup } from './markup'

/** A live session as its provider gives it to a screen, all of it confirmed and nothing under way. */
export function liveOf({ room, events, printedAt }: Given): Live {
  const state = fold(events, initialState)
  const now = () => printedAt
  // What connects a room to the server, no component of a debrief asks for.
  const held = room as Live['room']
  return {
    agreed: { room: held, now, contract: state.contract, focus: state.focus },
    room: held,
    events,
    state,
    confirmed: state,
    isReady: true,
    pendingCount: 0,
    isPendingKept: true,
    isServerFaulty: false,
    connection: 'live',
    notice: null,
    isOpening: false,
    gone: [],
    present: new Set(),
    now,
    can: () => 'seatMayNot',
    send: () => Promise.reject(new Error('nothing is sent')),
    diagnose: () => {
      throw new Error('nothing is diagnosed')
    },
  }
}

type Reader = { readonly live: Live; readonly locale: Locale; readonly messages: Messages }

/** What a screen first shows of these components, as a server writes it. */
export function renderScreen(content: ReactNode, { live, locale, messages }: Reader): Element {
  return readMarkup(
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
        <MantineProvider>
          <SearchParamsContext value={new URLSearchParams()}>
            <AgreedContext value={live.agreed}>
              <LiveContext value={live}>{content}</LiveContext>
            </AgreedContext>
          </SearchParamsContext>
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  )
}
