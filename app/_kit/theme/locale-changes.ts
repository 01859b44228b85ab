import type { Locale } from '@/domain/localized'

let opened: BroadcastChannel | undefined

/** One for the whole page: what it sends, it does not hear itself. */
function channel(): BroadcastChannel | undefined {
  if ('BroadcastChannel' in globalThis) opened ??= new BroadcastChannel('triade.locale')
  return opened
}

/** Tells the other pages of this browser which language was chosen. */
export function tellLocaleChanged(locale: Locale): void {
  channel()?.postMessage(locale)
}

/** Calls back with the language that was chosen in another page of this browser. The answer ends it. */
export function onLocaleChanged(listener: (locale: unknown) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => listener(data)
  channel()?.addEventListener('message', hear)
  return () => opened?.removeEventListener('message', hear)
}
