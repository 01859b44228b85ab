import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { JoinByCode } from '@/app/_stimulus/join-by-code'
import { requirePerson } from '@/server/entry/require-person'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stimuli'))('code.title') }
}

/** The short address of a big screen: the code it shows leads a member to its question, and to nothing else. */
export default async function CodePage() {
  await requirePerson('/la')
  return (
    <Messages of="question">
      <MantineWithColours>
        <JoinByCode />
      </MantineWithColours>
      <LateCodeNotice />
    </Messages>
  )
}
