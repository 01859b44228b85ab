import { defaultGrid } from '@/domain/observation/built-in-grids'
import { ratedKeys } from '@/domain/observation/self-assessment'
import type { Beat, Story } from '../story'
import { millisecondsOf } from '../story-requests'
import type { Chooser } from './chooser'
import { freeTexts, moments, pledges, returns } from './words'

type Lived = {
  readonly interview: readonly Beat[]
  readonly focus: string
  /** From 0 to 1. */
  readonly progress: number
  readonly isObserved: boolean
}

/** What both players give after an interview, the turns of its debrief and the commitment at its end. */
export function composeAnswers(
  lived: Lived,
  chooser: Chooser,
): Pick<Story, 'selfAssessment' | 'beneficiaryReturn' | 'turns' | 'commitment'> {
  return {
    selfAssessment: selfAssessmentOf(lived, chooser),
    beneficiaryReturn: {
      answers: {
        understood: chooser.one(returns.understood),
        heldBack: chooser.one(returns.heldBack),
        wished: chooser.one(returns.wished),
        keep: chooser.one(returns.keep),
      },
    },
    turns: turnsOf(lived, chooser),
    commitment: {
      ...chooser.one(pledges[lived.focus] ?? []),
      dueInDays: Math.round(chooser.between(9, 24)),
    },
  }
}

function selfAssessmentOf({ interview, progress }: Lived, chooser: Chooser): Story['selfAssessment'] {
  const rating = () => Math.max(1, Math.min(5, Math.round(2.4 + 1.2 * progress + chooser.between(-1, 1))))
  const momentOf = (key: string) => interview.find((beat) => 'mark' in beat && beat.mark === key)
  const lived = moments.filter(([key]) => momentOf(key))
  const [codeKey, direction, text] = chooser.one(lived.length > 0 ? lived : moments)
  const there = momentOf(codeKey)
  return {
    ratings: Object.fromEntries(ratedKeys(defaultGrid).map((key) => [key, rating()])),
    moment: { codeKey, text, at: there ? millisecondsOf(there.at) : null, direction },
    freeText: chooser.one(freeTexts),
  }
}

function turnsOf({ isObserved }: Lived, chooser: Chooser): Story['turns'] {
  const order = [
    'advisor',
    'beneficiary',
    ...(isObserved ? (['observer'] as const) : []),
    'supervisor',
    'commitment',
  ] as const
  let second = 20
  return order.map((turn) => {
    second += Math.round(chooser.between(15, 118))
    const clock = [Math.floor(second / 60), second % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':')
    return [clock, turn] as const
  })
}
