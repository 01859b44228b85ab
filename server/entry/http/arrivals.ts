/**
 * Begins at most `atOnce` requests in one turn of the event loop, in the order in which they came. A crowd that arrives together would
 * otherwise hold up a procedure whose bytes arrive behind it.
 */
export function createArrivals(atOnce = 2): (begin: () => void) => void {
  const waiting: (() => void)[] = []
  let begun = 0

  function nextTurn(): void {
    begun = 0
    for (const begin of waiting.splice(0, atOnce)) start(begin)
  }

  function start(begin: () => void): void {
    if (begun === 0) setImmediate(nextTurn)
    begun += 1
    begin()
  }

  return (begin) => {
    if (begun < atOnce && waiting.length === 0) start(begin)
    else waiting.push(begin)
  }
}
