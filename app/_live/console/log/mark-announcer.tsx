'use client'

import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useNow } from '@/app/_live/session/use-ticking'
import { cueFate } from '@/domain/live-session/cues/cue'
import { activePhase, phaseStays } from '@/domain/live-session/marking/phases'
import { genderOf } from '@/domain/observation/grid'
import { useConsole } from '../desk/use-console'

/** Announces this person's last mark and every change of phase to screen readers. */
export function MarkAnnouncer() {
  return (
    <HiddenText as="div">
      <LastMark />
      <Course />
    </HiddenText>
  )
}

function LastMark() {
  const t = useTranslations('console')
  const { live, marks, codeOf, text, clock, undone } = useConsole()
  // After an undo the last mark is an older one: the line of what was taken back speaks instead.
  const mark = undone.said ? undefined : marks.findLast((each) => each.authorId === live.room.viewer.personId)
  const code = mark && codeOf(mark.codeKey)
  return (
    <p role="status">
      {mark &&
        code &&
        t('announce.mark', {
          mark: mark.valence
            ? t(`mark.${mark.valence}`, { code: text(code.shortLabel), gender: genderOf(code, true) })
            : text(code.shortLabel),
          at: clock(mark.at),
        })}
    </p>
  )
}

function Course() {
  const t = useTranslations('console')
  const { live, grid, text, phaseTrack, clock } = useConsole()
  const active = grid.phases.find((phase) => phase.key === activePhase(live.state, phaseTrack))
  const regression = phaseStays(live.state, phaseTrack).at(-1)?.regression ?? false
  const cue = live.state.cues.at(-1)
  const kept = live.state.keptCues.at(-1)
  const wall = useNow(1_000, cue?.sentAt)
  const fate = cue ? cueFate(cue, wall) : 'waiting'
  return (
    <>
      <p role="status">
        {active && t('announce.phase', { phase: text(active.label), regression: String(regression) })}
      </p>
      <p role="status">{kept && t('kept.announced', { at: clock(kept.keptAt) })}</p>
      <p role="status">
        {fate !== 'waiting' && t(fate === 'seen' ? 'announce.cueSeen' : 'announce.cueGone')}
      </p>
    </>
  )
}
