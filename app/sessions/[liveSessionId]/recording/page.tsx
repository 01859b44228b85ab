import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementArticle } from '@/app/_agreement/agreement-article'
import { Messages } from '@/app/_kit/theme/messages'
import { LeftPage } from '@/app/_live/left/left-page'
import { type EndedCode, endedRefusal } from '@/app/_trpc/ended-refusal'
import { refusalOf } from '@/domain/refusal-of'
import { requirePerson } from '@/server/entry/require-person'
import { getRuntime } from '@/server/entry/runtime'
import { type Agreement, readAgreement } from '@/server/interview/recording/read-agreement'
import { takeSeat } from '@/server/interview/seats/take-seat'

type Props = { params: Promise<{ liveSessionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('recordingConsent')
  return { title: t('title'), robots: { index: false } }
}

/** The text that people of one interview agree to when they let it be recorded. */
export default async function RecordingTextPage({ params }: Props) {
  const { liveSessionId } = await params
  const person = await requirePerson(`/sessions/${liveSessionId}/recording`)
  const found = await readOrRefuse(person.id, liveSessionId)
  if (found === 'notFound') return notFound()
  if (typeof found === 'string') {
    return (
      <Messages of="print">
        <LeftPage why={found} liveSessionId={liveSessionId} personId={person.id} unkept={0} />
      </Messages>
    )
  }
  return <AgreementArticle agreement={found} />
}

async function readOrRefuse(
  personId: string,
  liveSessionId: string,
): Promise<Agreement | 'notFound' | EndedCode> {
  const runtime = await getRuntime()
  try {
    return await readAgreement(runtime, await takeSeat(runtime, personId, liveSessionId))
  } catch (error) {
    if (refusalOf(error) === 'notFound') return 'notFound'
    const ended = endedRefusal(error)
    if (ended) return ended
    throw error
  }
}
