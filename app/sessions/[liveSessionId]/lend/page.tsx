import { TRPCError } from '@trpc/server'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { Lend } from '@/app/_lending/lend'
import { LeftPage } from '@/app/_live/left/left-page'
import { endedRefusal } from '@/app/_trpc/ended-refusal'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { refusalOf } from '@/domain/refusal-of'
import { requirePerson } from '@/server/entry/require-person'

type LendPageProps = {
  params: Promise<{ liveSessionId: string }>
  /** Where on the clock of the interview to begin, in ms. */
  searchParams: Promise<{ at?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lending'))('title'), robots: { index: false } }
}

/** The moments of one interview that its players are asked to lend, or lend, for its seats but observers. */
export default async function LendPage({ params, searchParams }: LendPageProps) {
  const { liveSessionId } = await params
  const { at } = await searchParams
  const person = await requirePerson(`/sessions/${liveSessionId}/lend`)
  try {
    await getQueryClient().fetchQuery(trpc.lending.moments.queryOptions({ liveSessionId }))
  } catch (error) {
    const refusal = refusalOf(error instanceof TRPCError ? error.cause : error)
    if (refusal === 'notFound' || refusal === 'seatMayNot') return notFound()
    const why = endedRefusal(error)
    if (!why) throw error
    return (
      <Messages of="print">
        <LeftPage why={why} liveSessionId={liveSessionId} personId={person.id} unkept={0} />
      </Messages>
    )
  }
  const atMs = typeof at === 'string' && /^\d{1,8}$/u.test(at) ? Number(at) : null
  return (
    <HydrateClient>
      <Messages of="lend">
        <MantineWithColours>
          <Lend liveSessionId={liveSessionId} atMs={atMs} />
        </MantineWithColours>
        <LateCodeNotice />
      </Messages>
    </HydrateClient>
  )
}
