import { TRPCError } from '@trpc/server'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { JoinByCode } from '@/app/_stimulus/join-by-code'
import { getQueryClient, trpc } from '@/app/_trpc/server'
import { refusalOf } from '@/domain/refusal-of'
import { requirePerson } from '@/server/entry/require-person'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('code.title') }
}

type CodePageProps = {
  /** The code as the picture on a big screen says it. */
  searchParams: Promise<{ code?: string | string[] }>
}

/** The short address of a big screen: the code it shows leads a member to its question, and to nothing else. */
export default async function CodePage({ searchParams }: CodePageProps) {
  const { code } = await searchParams
  const given = typeof code === 'string' && /^\d{4}$/u.test(code) ? code : null
  await requirePerson(given === null ? '/la' : `/la?code=${given}`)
  const found = given === null ? null : await questionBy(given)
  if (found) redirect(`/cohorts/${found.cohortId}/questions/${found.questionId}`)
  return (
    <Messages of="question">
      <MantineWithColours>
        <JoinByCode given={given} />
      </MantineWithColours>
      <LateCodeNotice />
    </Messages>
  )
}

/** The question a code leads this person to; null where it leads them to none. */
async function questionBy(code: string): Promise<{ cohortId: string; questionId: string } | null> {
  try {
    return await getQueryClient().fetchQuery(trpc.stimulus.byCode.queryOptions({ code }))
  } catch (error) {
    if (refusalOf(error instanceof TRPCError ? error.cause : error) === null) throw error
    return null
  }
}
