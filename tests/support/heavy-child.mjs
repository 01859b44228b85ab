/** Stands in for the process that does heavy work: does what its input says. */
let giveUp = () => {}
process.on('message', ({ type, input }) => {
  if (type === 'giveUp') return giveUp()
  const fail = () => process.send({ type: 'failed', errorName: 'Error', frames: [] })
  switch (input.act) {
    case 'answer':
      process.send({ type: 'part', bytes: Buffer.from(`${input.text} `) })
      process.send({
        type: 'part',
        bytes: Buffer.from(JSON.stringify({ pid: process.pid, env: process.env })),
      })
      process.send({ type: 'made', fileName: `${input.text}.txt` })
      break
    case 'fail':
      fail()
      break
    case 'wait':
      giveUp = fail
      break
    case 'work': {
      const signs = setInterval(() => process.send({ type: 'alive' }), 50)
      setTimeout(() => {
        clearInterval(signs)
        process.send({ type: 'made', fileName: 'at-last.txt' })
      }, input.ms)
      break
    }
    case 'hang':
      for (;;);
    case 'eat':
      for (const all = []; ; ) all.push(Array.from({ length: 10_000 }, (_, n) => ({ n })))
    case 'die':
      process.exit(3)
  }
})
process.on('disconnect', () => process.exit(0))
