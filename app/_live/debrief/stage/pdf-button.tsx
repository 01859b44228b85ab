'use client'

import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { useLive } from '@/app/_live/session/live-session-provider'
import { usePdf } from '@/app/_paper/use-pdf'

/** The closed debrief as a file. `takesFocus`: it stands where the control was by which the debrief was closed. */
export function PdfButton({ takesFocus = false }: { readonly takesFocus?: boolean }) {
  const t = useTranslations('paper.menu')
  const { room } = useLive()
  const pdf = usePdf(room.liveSessionId)
  return (
    <ButtonAnchor {...pdf} download size="s" aria-label={t('pdf')} data-takes-focus={takesFocus || undefined}>
      <IconDownload size={16} stroke={1.75} aria-hidden />
      PDF
    </ButtonAnchor>
  )
}
