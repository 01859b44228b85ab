import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { RecorderPage } from '@/app/_recorder/recorder-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recorder'))('title') }
}

type Props = { params: Promise<{ name: string }> }

/** A tablet or phone on the table, without an account: it joins by six digits, and records the room. */
export default async function Recorder({ params }: Props) {
  const { name } = await params
  return (
    <Messages of="recorder">
      <MantineWithColours>
        <RecorderPage name={name.toUpperCase().slice(0, 8)} />
      </MantineWithColours>
      <LateCodeNotice />
    </Messages>
  )
}
