import { dayOf } from '@/i18n/zoned-time'
import type { ReaderWords } from '@/reading/words/reader-words'
import { agreement } from './compose/agreement'
import { figures } from './compose/figures'
import { lookFirst } from './compose/first'
import { marks } from './compose/marks'
import { observers } from './compose/observers'
import { overview, time } from './compose/overview'
import { beneficiaryReturn, readings } from './compose/readings'
import { brought, commitments, threads } from './compose/talk'
import { timelineSection } from './compose/timeline'
import type { Paper } from './paper'
import { type Given, subjectOf } from './subject'

/** Puts a debrief on paper: pure, from what one seat may see and the reader's language. */
export function composePaper(given: Given, words: ReaderWords): Paper {
  const subject = subjectOf(given, words)
  const { room, cast } = subject
  const { t, dates } = words
  const persona = room.scenario.persona.shortName
  const advisor = cast.advisor?.name ?? ''
  return {
    locale: words.locale,
    title: t('debrief.title', { persona }),
    subtitle: [advisor, dates.longDate(room.scheduledFor)].filter(Boolean).join(' · '),
    subject: t('paper.subject'),
    sections: [
      overview(subject),
      timelineSection(subject),
      lookFirst(subject),
      time(subject),
      readings(subject),
      beneficiaryReturn(subject),
      figures(subject),
      agreement(subject),
      ...observers(subject),
      marks(subject),
      threads(subject),
      brought(subject),
      commitments(subject),
    ].filter((section) => section !== null),
    foot: t('paper.foot'),
    pageOf: (page, pages) => t('paper.pageOf', { page, pages }),
    fileName: t('paper.fileName', { persona, advisor, day: dayOf(room.scheduledFor) }),
  }
}
