import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import classes from './landing-preview.module.css'

const marks = [
  { at: 4, shape: 'triangle', colour: 'teal', valence: 'demonstrated' },
  { at: 18, shape: 'ring', colour: 'slate', valence: null },
  { at: 29, shape: 'triangle', colour: 'teal', valence: 'demonstrated' },
  { at: 41, shape: 'triangle', colour: 'teal', valence: 'missed' },
  { at: 52, shape: 'cue', colour: null, valence: null },
  { at: 63, shape: 'dot', colour: 'slate', valence: null },
  { at: 74, shape: 'triangle', colour: 'teal', valence: 'demonstrated' },
  { at: 88, shape: 'square', colour: 'violet', valence: 'upheld' },
] as const

/** Three views of one interview on one line of time, in miniature. */
export function LandingPreview() {
  const t = useTranslations('entry.preview')
  return (
    <figure className={classes.preview} aria-label={t('label')}>
      <div className={classes.phases} aria-hidden="true">
        <span className={classes.phase}>{t('introduction')}</span>
        <span className={classes.phase}>{t('exploration')}</span>
        <span className={classes.phase}>{t('conclusion')}</span>
      </div>
      <div className={classes.lane}>
        <Who name={t('supervisor')} line={t('supervisorLine')} />
        <span className={classes.marks} aria-hidden="true">
          {marks.map(({ at, ...sign }) => (
            <span key={at} style={{ insetInlineStart: `${at}%` }}>
              <CodeShape {...sign} />
            </span>
          ))}
        </span>
      </div>
      <div className={classes.lane}>
        <Who name={t('advisor')} line={t('advisorLine')} />
        <span className={classes.voice}>{t('quote')}</span>
      </div>
      <div className={classes.lane}>
        <Who name={t('beneficiary')} line={t('beneficiaryLine')} />
        <svg className={classes.curve} viewBox="0 0 260 44" preserveAspectRatio="none" aria-hidden="true">
          <path
            d="M0 30 40 27 78 24 108 15 128 33 150 36 178 22 206 9 234 7 260 4V44H0Z"
            fill="var(--dial)"
            opacity="0.1"
          />
          <path
            d="M0 30 40 27 78 24 108 15 128 33 150 36 178 22 206 9 234 7 260 4"
            fill="none"
            stroke="var(--dial)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
    </figure>
  )
}

function Who({ name, line }: { name: string; line: string }) {
  return (
    <span className={classes.who}>
      {name}
      <span>{line}</span>
    </span>
  )
}
