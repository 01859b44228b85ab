import type { Cast } from './meeting'
import { people } from './people'
import { clarisse } from './stories/clarisse'
import { kevin } from './stories/kevin'
import { nadia } from './stories/nadia'
import { sylvie } from './stories/sylvie'
import type { Story } from './story'

/** A written interview of the past, and its people. */
export type ToldMeeting = { readonly name: string; readonly story: Story; readonly cast: Cast }

const { claire, paul, ines, thomas, lea, hugo, camille, moussa } = people

/** Three closed live sessions, one of them coded blind by two supervisors, and one in self-assessment. */
export const told = {
  nadia: {
    name: 'past nadia',
    story: nadia,
    cast: { advisor: thomas, beneficiary: camille, supervisor: paul, observer: null },
  },
  clarisse: {
    name: 'past clarisse',
    story: clarisse,
    cast: { advisor: lea, beneficiary: hugo, supervisor: claire, second: paul, observer: null },
  },
  sylvie: {
    name: 'past sylvie',
    story: sylvie,
    cast: { advisor: ines, beneficiary: moussa, supervisor: claire, observer: lea },
  },
  kevin: {
    name: 'past kevin',
    story: kevin,
    cast: { advisor: hugo, beneficiary: camille, supervisor: paul, observer: null },
  },
} as const satisfies Record<string, ToldMeeting>
