import { changeEntry, type Folding, own } from '../core/folding'

/** Forgets the words of a fact: a state that held them reads as one folded after they were erased. */
export function redact(folding: Folding, eventId: string): void {
  const { comments, repairs, reviews } = folding.draft
  own(folding, 'redactions').add(eventId)
  const comment = comments.get(eventId)
  if (comment) own(folding, 'comments').set(eventId, { ...comment, text: null })
  const repair = repairs.get(eventId)
  if (repair) own(folding, 'repairs').set(eventId, { ...repair, text: null })
  const review = reviews.get(eventId)
  if (review) own(folding, 'reviews').set(eventId, { ...review, text: null })
  changeEntry(folding, eventId, (entry) => {
    const { event } = entry
    if (event.type !== 'markNoted') return entry
    return { ...entry, event: { ...event, payload: { ...event.payload, text: null } } }
  })
}
