'use client'

import {
  IconAlignCenter,
  IconArrowsHorizontal,
  IconClock,
  IconEye,
  IconFrame,
  IconHandStop,
  IconHeart,
  IconLineDashed,
  IconMessageQuestion,
  IconQuote,
  IconSnail,
  IconWind,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { CueIcon as Icon } from '@/domain/live-session/core/settings'

const drawings: Record<Icon, TablerIcon> = {
  silence: IconLineDashed,
  slowDown: IconSnail,
  openQuestion: IconMessageQuestion,
  reformulate: IconArrowsHorizontal,
  summarise: IconAlignCenter,
  feelings: IconHeart,
  theirWords: IconQuote,
  askFirst: IconHandStop,
  frame: IconFrame,
  time: IconClock,
  breathe: IconWind,
  lookUp: IconEye,
}

/** The drawing of a cue that is an icon. Hidden from screen readers: its word stands beside it, or names its button. */
export function CueIcon({ icon, size, stroke = 1.6 }: { icon: Icon; size: number; stroke?: number }) {
  const Drawing = drawings[icon]
  return <Drawing size={size} stroke={stroke} aria-hidden />
}

/** The words of a cue in the reader's language: its own, or those of its icon; null once erased. */
export function useCueWords(): (cue: { text: string | null; icon: Icon | null }) => string | null {
  const t = useTranslations('common.cueIcon')
  return useCallback(({ text, icon }) => (icon === null ? text : t(icon)), [t])
}
