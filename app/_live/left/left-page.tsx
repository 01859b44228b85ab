'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { MessagePage } from '@/app/_kit/pages/message-page'
import type { EndedCode } from '@/app/_trpc/ended-refusal'
import { LeftBehind } from './lazy'

type Props = { why: EndedCode; liveSessionId: string; personId: string; unkept: number }

/** In place of a live session that is no longer open to the reader: why, and what becomes of what their device held of it. */
export function LeftPage({ why, liveSessionId, personId, unkept }: Props) {
  const errors = useTranslations('errors')
  const t = useTranslations('room.left')
  return (
    <main>
      <MessagePage title={errors(why)} body={t('body')}>
        <LeftBehind liveSessionId={liveSessionId} personId={personId} unkept={unkept} />
        <ButtonLink href="/today" kind="primary">
          {t('today')}
        </ButtonLink>
      </MessagePage>
    </main>
  )
}
