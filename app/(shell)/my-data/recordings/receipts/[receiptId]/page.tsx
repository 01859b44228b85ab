import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import { Messages } from '@/app/_kit/theme/messages'
import { HydrateClient, prefetch, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { PageSkeleton } from '../../../../_shell/page-skeleton'
import { ReceiptPage } from '../../_recordings/receipt-page'

type Props = { params: Promise<{ receiptId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myRecordings'))('receipt.title') }
}

export default async function OneReceiptPage({ params }: Props) {
  const { receiptId } = await params
  await requirePerson(`/my-data/recordings/receipts/${encodeURIComponent(receiptId)}`)
  prefetch(trpc.personalData.recordings.queryOptions())
  return (
    <HydrateClient>
      <Messages of="myRecordings">
        <Suspense fallback={<PageSkeleton />}>
          <ReceiptPage receiptId={receiptId} />
        </Suspense>
      </Messages>
    </HydrateClient>
  )
}
