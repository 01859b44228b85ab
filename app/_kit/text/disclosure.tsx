'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import styles from './disclosure.module.css'

type DisclosureProps = {
  title: ReactNode
  /** Opened from the start, and again whenever this becomes true. */
  opensFor?: boolean
  className?: string | undefined
  children: ReactNode
}

/** A heading that opens and closes what lies under it. */
export function Disclosure({ title, opensFor = false, className, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(opensFor)
  const [openedFor, setOpenedFor] = useState(opensFor)
  if (opensFor !== openedFor) {
    setOpenedFor(opensFor)
    if (opensFor) setOpen(true)
  }
  const id = useId()
  return (
    <div className={className}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
        <IconChevronDown size={18} stroke={1.6} aria-hidden />
      </button>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  )
}
