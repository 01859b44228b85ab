'use client'

import { IconPrinter } from '@tabler/icons-react'
import buttons from '@/app/_kit/button.module.css'

export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className={`${buttons.btn} ${buttons.primary}`}
      onClick={() => {
        window.print()
      }}
    >
      <IconPrinter size={18} stroke={1.5} aria-hidden />
      {label}
    </button>
  )
}
