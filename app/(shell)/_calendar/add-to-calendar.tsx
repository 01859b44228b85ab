'use client'

import { IconCalendarPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { lazy } from '@/app/_kit/lazy'
import type { CalendarDialogProps } from './calendar-dialog'

const CalendarDialog = lazy<CalendarDialogProps>(() =>
  import('./calendar-dialog').then((module) => module.CalendarDialog),
)

/** Puts one's interviews into a calendar. `liveSessionId`: the one that comes next. */
export function AddToCalendar({ liveSessionId }: { liveSessionId: string | null }) {
  const t = useTranslations('today')
  const inertUntilHydrated = useInertUntilHydrated()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button {...inertUntilHydrated} size="s" onClick={() => setOpen(true)}>
        <IconCalendarPlus size={16} stroke={1.5} aria-hidden="true" />
        {t('calendar')}
      </Button>
      {isOpen ? <CalendarDialog liveSessionId={liveSessionId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
