import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { refusalOf } from '@/domain/refusal-of'
import { HoursByLink } from '../_hours/hours-by-link'
import { UnknownLink } from '../_hours/unknown-link'

type HoursPageProps = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('availability'))('sheet.title'), robots: { index: false } }
}

/** Where the link of a letter leads that asks when a person cannot: their hours, without signing in. */
export default async function HoursPage({ params }: HoursPageProps) {
  const token = decodeURIComponent((await params).token)
  const isKnown = await getQueryClient()
    .fetchQuery(trpc.availability.byLink.queryOptions({ token }))
    .then(
      () => true,
      (error: Error) => {
        if (refusalOf(error.cause) === 'notFound') return false
        throw error
      },
    )
  return (
    <HydrateClient>
      <Messages of="hours">
        <MantineWithColours>{isKnown ? <HoursByLink token={token} /> : <UnknownLink />}</MantineWithColours>
      </Messages>
    </HydrateClient>
  )
}
