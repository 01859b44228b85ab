import { MantineProvider } from '@mantine/core'
import { type Messages, NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Live } from '@/app/_live/session/live-session-provider'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import type { Locale } from '@/domain/localized'
import { timeZone } from '@/i18n/locale'
import type { Given } from '@/reading/paper/subject'
import { type Element, readMarkup } from './markup'

/** A live session as its provider gives it to a screen, all of it confirmed and nothing under way. */
export function liveOf({ room, events, printedAt }: Given): Live {
  const state = fold(events, initialState)
  return {
    room: { ...room, logId: '', lastSeq: state.seq, realtime: null } as unknown as Live['room'],
    events,
    state,
    confirmed: state,
    pendingCount: 0,
    isPendingKept: true,
    isServerFaulty: false,
    connection: 'live',
    notice: null,
    isOpening: false,
    gone: [],
    present: new Set<string>(),
    now: () => printedAt,
    can: () => 'seatMayNot',
    send: () => Promise.reject(new Error('nothing is sent')),
    diagnose: () => {
      throw new Error('nothing is diagnosed')
    },
  } as Live
}

/** What a screen first shows of these components, as the server writes it. */
export function renderScreen(content: ReactNode, locale: Locale, messages: Messages): Element {
  return readMarkup(
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
        <MantineProvider>{content}</MantineProvider>
      </NextIntlClientProvider>,
    ),
  )
}
