import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { refusalOf } from '@/domain/refusal-of'
import { ReminderCard } from '../_mail/reminder-card'
import { UnknownReminder } from '../_mail/unknown-reminder'

type ReminderPageProps = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('reminder.title') }
}

/** Where the link at the foot of a reminder leads. Opening it changes nothing: mail programs open links by themselves. */
export default async function ReminderPage({ params }: ReminderPageProps) {
  const token = decodeURIComponent((await params).token)
  const isKnown = await getQueryClient()
    .fetchQuery(trpc.mail.reminder.queryOptions({ token }))
    .then(
      () => true,
      (error: Error) => {
        if (refusalOf(error.cause) === 'notFound') return false
        throw error
      },
    )
  if (!isKnown) return <UnknownReminder />
  return (
    <HydrateClient>
      <ReminderCard token={token} />
    </HydrateClient>
  )
}
