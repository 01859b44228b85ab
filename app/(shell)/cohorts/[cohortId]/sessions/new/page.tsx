import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/auth/require-person'
import { orNotFound } from '../../../../_shell/or-not-found'
import { Schedule, ScheduleInRound } from '../../../_schedule/schedule'

type NewSessionPageProps = {
  params: Promise<{ cohortId: string }>
  searchParams: Promise<Partial<Record<'advisor' | 'round' | 'slot' | 'room', string | string[]>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('schedule.title') }
}

export default async function NewSessionPage({ params, searchParams }: NewSessionPageProps) {
  const { cohortId } = await params
  const { advisor, round, slot, room } = await searchParams
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
      <Schedule cohortId={cohortId} me={person.id} advisorId={advisorId} inRound={null} />
    </HydrateClient>
  )
}
