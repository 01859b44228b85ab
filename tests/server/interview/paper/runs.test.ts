import { expect, it } from 'vitest'
import { facesOf, styles } from '@/server/interview/paper/faces'
import { missing, runsOf } from '@/server/interview/paper/runs'

it.each(styles)('draws the no-break spaces of French in its own face (%s), none as a box', (style) => {
  const text = 'À 07:42\u00A0: «\u00A0Et vous\u202F?\u00A0», 80\u202F%, 5\u00A0min'
  const runs = runsOf(text, () => facesOf(style))
  expect(runs).toHaveLength(1)
  expect(runs[0]?.text).not.toContain(missing)
  // The faces lack the narrow no-break space: the thin space, which they have, stands for it.
  expect(runs[0]?.text).toBe(text.replaceAll('\u202F', '\u2009'))
})
