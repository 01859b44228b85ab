'use client'

import { IconPrinter } from '@tabler/icons-react'
import { Button } from '@/app/_kit/buttons/button'

export function PrintButton({ label }: { label: string }) {
  return (
    <Button
      kind="primary"
      onClick={() => {
        window.print()
      }}
    >
      <IconPrinter size={18} stroke={1.5} aria-hidden />
      {label}
    </Button>
  )
}
