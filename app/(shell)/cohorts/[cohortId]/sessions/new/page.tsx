import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { Schedule, ScheduleInRound } from '../../../_schedule/schedule'

type NewSessionPageProps = {
  params: Promise<{ cohortId: string }>
  searchParams: Promise<Partial<Record<'advisor' | 'at' | 'round' | 'slot' | 'room', string | string[]>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('schedule.title') }
}

export default async function NewSessionPage({ params, searchParams }: NewSessionPageProps) {
  const { cohortId } = await params
  const { advisor, at, round, slot, room } = await searchParams
  const person = await requirePerson(`/cohorts/${cohortId}/sessions/new`)
  await orNotFound(getQueryClient().fetchQuery(trpc.cohort.schedulingChoices.queryOptions({ cohortId })))
  if (typeof round === 'string' && typeof slot === 'string' && typeof room === 'string') {
    await orNotFound(getQueryClient().fetchQuery(trpc.round.board.queryOptions({ cohortId, roundId: round })))
    const place = { roundId: round, slotId: slot, roomId: room }
    return (
      <HydrateClient>
        <ScheduleInRound cohortId={cohortId} me={person.id} place={place} />
      </HydrateClient>
    )
  }
  const advisorId = typeof advisor === 'string' ? advisor : null
  return (
    <HydrateClient>
      <Schedule
        cohortId={cohortId}
        me={person.id}
        asked={{ advisorId: one(advisor), startsAt: startIn(one(at)), roomName: one(room) }}
        inRound={null}
      />
    </HydrateClient>
  )
}

function one(given: string | string[] | undefined): string | null {
  return typeof given === 'string' ? given : null
}

/** A moment written as in ISO 8601, in epoch ms. */
function startIn(written: string | null): number | null {
  const at = written === null ? Number.NaN : Date.parse(written)
  return Number.isNaN(at) ? null : at
}
