import { describe, expect, it } from 'vitest'
import type { TimelineStop } from '@/domain/live-session/timeline/stops'
import { sayStop } from '@/reading/stops/say-stop'
import { readIn } from '../interview'
import { aDebrief } from '../paper/debrief'

const minute = 60_000
const base = { from: 10 * minute, to: 10 * minute + 41_000, atMs: 10 * minute, lengthMs: 41_000 }
const stops: Record<string, TimelineStop> = {
  pause: { ...base, kind: 'pause', byId: 'demo-claire', resumedById: 'demo-claire' },
  halt: { ...base, kind: 'halt', byId: 'demo-moussa', resumedById: 'demo-claire' },
  reopening: { ...base, kind: 'reopening', byId: 'demo-claire', resumedById: 'demo-claire' },
  ended: { ...base, kind: 'halt', byId: 'demo-ines', resumedById: null },
  lasting: { ...base, to: null, kind: 'pause', byId: 'demo-ines', resumedById: null },
}

async function said(language: 'fr' | 'en', name: string) {
  const { interview } = await readIn(language, aDebrief([], null, 'supervisor').given)
  const { who, lasted } = sayStop(interview, stops[name] as TimelineStop)
  return [who, lasted]
}

describe('a stop in two lines', () => {
  it('says who asked for it, how long it lasted and who resumed', async () => {
    expect(await said('fr', 'pause')).toEqual(['Pause de Claire', '00:41, reprise par Claire'])
    expect(await said('fr', 'halt')).toEqual(['Hors-jeu de Moussa', '00:41, repris par Claire'])
    expect(await said('en', 'halt')).toEqual(['Moussa stopped the role-play', '00:41, resumed by Claire'])
  })

  it('calls a reopening a reopening', async () => {
    expect(await said('fr', 'reopening')).toEqual(['Rouvert par Claire', '00:41 après la fin'])
    expect(await said('en', 'reopening')).toEqual(['Reopened by Claire', '00:41 after the end'])
  })

  it('says whether it still lasts, or lasted until the end', async () => {
    expect(await said('fr', 'lasting')).toEqual(['Pause d’Inès', 'depuis 00:41'])
    expect(await said('fr', 'ended')).toEqual(['Hors-jeu d’Inès', '00:41, jusqu’à la fin'])
  })
})
