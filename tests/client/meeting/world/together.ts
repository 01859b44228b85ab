import { vi } from 'vitest'
import { MeetingWorld } from './meeting-world'

/** So many people, all in and connected. */
export async function together(count: number) {
  const world = new MeetingWorld(count, 1)
  for (const person of world.people) {
    world.open(person)
    await vi.advanceTimersByTimeAsync(1)
    person.page?.meeting.enter()
  }
  await vi.advanceTimersByTimeAsync(3_000)
  const pages = world.people.map(({ page }) => {
    if (!page) throw new Error('no page')
    return page
  })
  const [first, second] = pages
  if (!first || !second) throw new Error('two people at least')
  return { world, pages, first, second, view: () => first.meeting.getSnapshot() }
}
