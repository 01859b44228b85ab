type Symbol = readonly (readonly boolean[])[]

/** How hard a symbol is to read (ISO/IEC 18004, 7.8.3): runs, blocks, what looks like a finder, and too much dark or light. */
export function penaltyOf(symbol: Symbol): number {
  const columns = symbol.map((_, column) => symbol.map((row) => row[column] ?? false))
  const lines = [...symbol, ...columns]
  return sum(lines.map(runs)) + sum(lines.map(finders)) + blocks(symbol) + balance(symbol)
}

function runs(line: readonly boolean[]): number {
  return [...textOf(line).matchAll(/0{5,}|1{5,}/g)].reduce((total, [run]) => total + run.length - 2, 0)
}

function finders(line: readonly boolean[]): number {
  return 40 * [...textOf(line).matchAll(/(?=00001011101|10111010000)/g)].length
}

function blocks(symbol: Symbol): number {
  let total = 0
  for (const [row, line] of symbol.entries())
    for (const [column, module] of line.entries()) {
      const others = [line[column + 1], symbol[row + 1]?.[column], symbol[row + 1]?.[column + 1]]
      if (others.every((other) => other === module)) total += 3
    }
  return total
}

function balance(symbol: Symbol): number {
  const dark = sum(symbol.map((row) => row.filter(Boolean).length))
  const percent = (100 * dark) / symbol.length ** 2
  return 10 * Math.floor(Math.abs(percent - 50) / 5)
}

function textOf(line: readonly boolean[]): string {
  return line.map(Number).join('')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
