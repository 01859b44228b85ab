import { BaseSequencer } from 'vitest/node'

/** Files that take longer than others of their size, the longest first: they start servers, or ask everything of everybody. */
const long = [
  'tests/server/entry/main.test.ts',
  'tests/server/people/access/what-reaches-whom.test.ts',
  'tests/server/operate/backup/backup.test.ts',
  'tests/server/people/access/procedures.test.ts',
  'tests/server/operate/doctor/doctor.test.ts',
  'tests/server/growth/query-plans.test.ts',
  'tests/db/embedded/start-embedded.test.ts',
  'tests/db/embedded/bad-days.test.ts',
  'tests/server/privacy/erasure/erase-person.test.ts',
]

/** Begins with the long files: begun last, one of them would be waited for alone. */
export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const placeOf = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) => {
      const place = long.findIndex((each) => moduleId.endsWith(each))
      return place < 0 ? long.length : place
    }
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b))
  }
}
