import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { MessagePage } from '@/app/_kit/pages/message-page'
import { Messages } from '@/app/_kit/theme/messages'
import { LeftPage } from '@/app/_live/left/left-page'
import { PaperSheet } from '@/app/_paper/paper-sheet'
import { PrintBar } from '@/app/_paper/print-bar'
import { endedRefusal } from '@/app/_trpc/ended-refusal'
import { refusalOf } from '@/domain/refusal-of'
import { requirePerson } from '@/server/entry/require-person'
import { getRuntime } from '@/server/entry/runtime'
import { composeDebrief } from '@/server/interview/paper/compose-debrief'
import { takeSeat } from '@/server/interview/seats/take-seat'

type Props = { params: Promise<{ liveSessionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paper.menu')
  return { title: t('print'), robots: { index: false } }
}

/** The debrief as it goes on paper, to look at and to print: the same content as its PDF. */
export default async function PrintPage({ params }: Props) {
  const { liveSessionId } = await params
  const person = await requirePerson(`/sessions/${liveSessionId}/print`)
  const paper = await composeOrRefuse(person.id, liveSessionId)
  if (paper === 'notFound') return notFound()
  if (paper === 'notUnsealedYet') return <Sealed liveSessionId={liveSessionId} />
  if (typeof paper === 'string') {
    return (
      <Messages of="print">
        <LeftPage why={paper} liveSessionId={liveSessionId} personId={person.id} unkept={0} />
      </Messages>
    )
  }
  return (
    <>
      <PrintBar liveSessionId={liveSessionId} />
      <PaperSheet paper={paper} nonce={(await headers()).get('x-nonce') ?? undefined} />
    </>
  )
}

async function composeOrRefuse(personId: string, liveSessionId: string) {
  const runtime = await getRuntime()
  const reader = { locale: await getLocale(), messages: await getMessages() }
  try {
    const seat = await takeSeat(runtime, personId, liveSessionId)
    return await composeDebrief(runtime, seat, reader, Date.now())
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === 'notFound' || refusal === 'notUnsealedYet') return refusal
    const ended = endedRefusal(error)
    if (ended) return ended
    throw error
  }
}

async function Sealed({ liveSessionId }: { liveSessionId: string }) {
  const t = await getTranslations()
  return (
    <main>
      <MessagePage title={t('paper.menu.print')} body={t('errors.notUnsealedYet')}>
        <ButtonLink href={`/sessions/${liveSessionId}`} kind="primary">
          {t('paper.print.room')}
        </ButtonLink>
      </MessagePage>
    </main>
  )
}
