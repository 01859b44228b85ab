import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { MessagePage } from '@/app/_kit/pages/message-page'
import { PaperSheet } from '@/app/_paper/paper-sheet'
import { PrintBar } from '@/app/_paper/print-bar'
import { composePaper } from '@/reading/paper/compose-paper'
import { requirePerson } from '@/server/auth/require-person'
import { readDebrief } from '@/server/live-session/read-debrief'
import { takeSeat } from '@/server/live-session/take-seat'
import { paperWords } from '@/server/paper/paper-words'
import { getRuntime } from '@/server/runtime'
import { refusalOf } from '@/server/trpc/error-map'

type Props = { params: Promise<{ liveSessionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paper.menu')
  return { title: t('print'), robots: { index: false } }
}

/** The debrief as it goes on paper, to look at and to print: the same content as its PDF. */
export default async function PrintPage({ params }: Props) {
  const { liveSessionId } = await params
  const person = await requirePerson(`/sessions/${liveSessionId}/print`)
  const debrief = await readOrRefuse(person.id, liveSessionId)
  if (debrief === 'notFound') return notFound()
  if (debrief === 'notUnsealedYet') return <Sealed liveSessionId={liveSessionId} />
  const words = paperWords(await getLocale(), await getMessages())
  const paper = composePaper({ ...debrief, printedAt: Date.now() }, words)
  return (
    <>
      <PrintBar liveSessionId={liveSessionId} />
      <PaperSheet paper={paper} nonce={(await headers()).get('x-nonce') ?? undefined} />
    </>
  )
}

async function readOrRefuse(personId: string, liveSessionId: string) {
  const runtime = await getRuntime()
  try {
    return await readDebrief(runtime, await takeSeat(runtime, personId, liveSessionId), 'print')
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === 'notFound' || refusal === 'notUnsealedYet') return refusal
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
