'use client'

import { IconDownload } from '@tabler/icons-react'
import { ButtonAnchor } from '@/app/_kit/buttons/button-anchor'
import { usePdf } from './use-pdf'

/** Downloads the debrief as a PDF. */
export function PdfLink({ liveSessionId, label }: { liveSessionId: string; label: string }) {
  const pdf = usePdf(liveSessionId)
  return (
    <ButtonAnchor {...pdf} download>
      <IconDownload size={18} stroke={1.5} aria-hidden />
      {label}
    </ButtonAnchor>
  )
}
