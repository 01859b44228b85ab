import { setTimeout as pass } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Cast } from '../support/api'
import type { AppServer } from '../support/app-server'
import type { Engine } from './device-browser'
import { boundRow, type Row } from './row'
import { median, quantile } from './statistics'

/** How far the voices of two players stand apart while a debrief plays both, in time of the interview: each follows the one clock by itself. */
export async function apartRow(page: Page, app: AppServer, cast: Cast, engine: Engine): Promise<Row> {
  const { supervisor, liveSessionId } = cast
  const heard = await supervisor.api.recording.heard.query({ liveSessionId })
  if (heard?.standing !== 'kept') throw new Error('nothing is heard')
  const begins = Object.fromEntries(
    heard.tracks.flatMap(({ kind, trackId, segments }) =>
      kind === 'voice' ? segments.map(({ segment, fromMs }) => [`${trackId}/${segment}`, fromMs]) : [],
    ),
  )
  await page.addInitScript(() => {
    const media: HTMLMediaElement[] = []
    Object.assign(window, { media })
    const create = document.createElement.bind(document)
    document.createElement = (name: string, options?: ElementCreationOptions) => {
      const element = create(name, options)
      if (element instanceof HTMLAudioElement) media.push(element)
      return element
    }
  })
  await page.goto(`${app.url}/sessions/${liveSessionId}`)
  await page.getByRole('button', { name: 'Lire l’entretien' }).click()
  await pass(2_000)
  const apart: number[] = []
  for (let n = 0; n < 60; n += 1) {
    await pass(100)
    const places = await page.evaluate(
      (fromMs: Record<string, number>) =>
        (window as unknown as { media: HTMLMediaElement[] }).media.flatMap(({ src, paused, currentTime }) => {
          const begin = fromMs[src.split('/').slice(-2).join('/')]
          return paused || begin === undefined ? [] : [begin + currentTime * 1_000]
        }),
      begins,
    )
    if (places.length === 2) apart.push(Math.abs((places[0] ?? 0) - (places[1] ?? 0)))
  }
  if (apart.length < 30) throw new Error('two voices did not play together')
  return boundRow(`two voices that play, ${engine}: apart, p95`, 'ms', quantile(apart, 0.95), {
    mustBe: 100,
    aim: 50,
    also: `p50 ${Math.round(median(apart))}, max ${Math.round(Math.max(...apart))}, ${apart.length} samples`,
  })
}
