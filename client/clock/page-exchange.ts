import { type ClockSample, type DeviceClock, type ServerMoments, skewOf } from './exchange'

/**
 * The page load as a clock exchange, so that a device an hour off is right from its first key. `renderedAt` (epoch ms,
 * server time) replaces missing moments of the answer. Null if the browser reports nothing.
 */
export function pageExchange(renderedAt: number, device: DeviceClock): ClockSample | null {
  const [page] = performance.getEntriesByType('navigation')
  if (!(page instanceof PerformanceNavigationTiming) || page.responseStart === 0) return null
  const skew = skewOf(device)
  const moments = pageMomentsOf(page.serverTiming) ?? { receivedAt: renderedAt, sentAt: renderedAt }
  return { askedAt: skew + page.requestStart, answeredAt: skew + page.responseStart, ...moments }
}

/**
 * When the server had the page's request and began its answer, as server/entry/http/server-timing.ts says; null where a proxy dropped
 * that, or a browser withholds it.
 */
export function pageMomentsOf(
  timings: readonly Pick<PerformanceServerTiming, 'name' | 'description'>[] | undefined,
): ServerMoments | null {
  const said = timings?.find(({ name }) => name === 'clock')?.description
  const [, receivedAt, sentAt] = said?.match(/^(\d{1,15})-(\d{1,15})$/) ?? []
  return receivedAt && sentAt ? { receivedAt: Number(receivedAt), sentAt: Number(sentAt) } : null
}
