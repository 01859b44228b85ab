import { sayTalk } from '@/reading/talk-time/say-talk'
import type { Section } from '../paper'
import type { Subject } from '../subject'

/** Who spoke how much; null where nobody was listened to. */
export function talkTime(subject: Subject): Section | null {
  const said = sayTalk(subject, subject.timeline)
  if (!said) return null
  const { t } = subject.words
  const title = t('talk.figures.title')
  const columns = [said.advisor, said.beneficiary].map((name) => ({ title: name, share: 25, isFigure: true }))
  return {
    id: 'talk-time',
    title,
    blocks: [
      {
        kind: 'table',
        name: t('talk.figures.shares'),
        columns: [{ title: t('talk.figures.shares'), share: 50 }, ...columns],
        rows: said.shares.map(({ name, share }) => [
          { text: name },
          ...(['advisor', 'beneficiary'] as const).map((player) => ({
            text: share ? t('talk.figures.percent', { share: share[player] }) : t('talk.figures.tooLittle'),
          })),
        ]),
      },
      {
        kind: 'table',
        name: t('talk.figures.each'),
        columns: [{ title: t('talk.figures.each'), share: 50 }, ...columns],
        rows: said.each.map(({ name, advisor, beneficiary }) => [
          { text: name },
          { text: advisor },
          { text: beneficiary },
        ]),
      },
      { kind: 'facts', rows: said.together.map(({ name, value }) => ({ term: name, value })) },
      ...said.notes.map((text) => ({ kind: 'line' as const, line: { text, tone: 'quiet' as const } })),
    ],
  }
}
