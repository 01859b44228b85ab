import { defaultPlan } from '@/domain/live-session/core/plan'
import type { Actor, Seat } from '@/domain/live-session/core/seat'
import { defaultLiveSettings } from '@/domain/live-session/core/settings'
import type { EventPayloads } from '@/domain/live-session/event'
import { defaultRecordingSettings, termsFrom } from '@/domain/live-session/recording/terms'

/** Start of the interview in every story; a story's seconds count from here. */
export const startOfInterview = Date.UTC(2026, 2, 16, 9, 0, 0)

/** Epoch milliseconds of a story's second. */
export function second(seconds: number): number {
  return startOfInterview + Math.round(seconds * 1_000)
}

const sits = <S extends Seat | null>(personId: string, seat: S, organises = false) => ({
  personId,
  seat,
  organises,
})

/** Who is in every story: one of each seat, a second supervisor and observer, and three without a seat. */
export const people = {
  lea: sits('lea', 'advisor'),
  karim: sits('karim', 'beneficiary'),
  sophie: sits('sophie', 'supervisor'),
  marc: sits('marc', 'supervisor'),
  nadia: sits('nadia', 'observer'),
  olivier: sits('olivier', 'observer'),
  claire: sits('claire', null, true),
  bruno: sits('bruno', null),
} as const satisfies Record<string, Actor>
export type Name = keyof typeof people

export const seated = ['lea', 'karim', 'sophie', 'marc', 'nadia', 'olivier'] as const

/** A fixed id for a name: `idOf('m1')` is always the same uuid. At most six characters. */
export function idOf(name: string): string {
  const hex = [...new TextEncoder().encode(name)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `5e551011-0000-4000-8000-${hex.padStart(12, '0').slice(-12)}`
}

/** What the advisor of every story brings from their previous live session. */
export const brought = [
  { id: idOf('kept1'), madeIn: idOf('past') },
  { id: idOf('kept2'), madeIn: idOf('past') },
]

export const revealIds = ['burnout', 'separation']

/** What was agreed in every story, unless a test changes it. */
export const contract: EventPayloads['scheduled'] = {
  scenario: { key: 'yann', version: 1 },
  grid: { key: 'cep-entretien', version: 1 },
  plan: defaultPlan,
  place: 'video',
  where: null,
  settings: { ...defaultLiveSettings, viewsOpen: 'atOnce' },
  scheduledFor: startOfInterview,
  seats: seated.map((name) => ({ personId: people[name].personId, seat: people[name].seat })),
  notesArrivals: false,
  recording: termsFrom(
    {
      ...defaultRecordingSettings,
      isOn: true,
      offeredBy: ['supervisor', 'player', 'coordinator'],
      media: 'voiceAndPicture',
    },
    30,
    { number: 3, since: startOfInterview - 7 * 86_400_000 },
  ),
}
